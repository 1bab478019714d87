import { z } from 'zod'

const word = z.string().regex(/^[\p{L}\p{N}+']+$/u)
const words = z.array(word).min(1)
const names = z.array(z.string().min(1)).min(1)

/** Words that matter to identity, or do not (`lexicon.json`). As `registry/index/text.ts` writes them: folded, stemmed. */
export const lexiconSchema = z.strictObject({
  /** Words that only say that something is a credential. */
  filler: words,
  /** Level → its words: two different levels are two different credentials. */
  levels: z.record(word, words),
  /** Levels that courses have as well: they do not say that something is a credential. */
  courseLevels: words,
  /** Words that make something else of a credential: a course for it, a committee about it. */
  modifiers: words,
  /** Pairs of words that together only say what kind of thing it is: there, the first is no level. */
  labels: z.array(z.tuple([word, word])),
  /** Words that only introduce a number or a level. */
  structural: words,
  /** Words that introduce the number of a part or level: no number behind them is an edition. */
  parts: words,
  /** Words for the size of an award that a title with a level states ("Level 3 Diploma"). */
  sizes: words,
  /** Level words that are occupations as well, and so name something by themselves. */
  roles: words,
  abbreviations: z.record(word, words),
  /** Patterns (JavaScript, any case) and what they stand for, tried when a name as it stands finds nothing. The last ones
   * are exam codes beside a name, which an index need not know. */
  spellings: z.array(z.strictObject({ from: z.string().min(1), to: z.string() })),
  /** Endings by which words of one family differ. */
  endings: words,
  /** Words with which an issuer's name is lengthened or shortened without becoming somebody else. */
  issuerTails: words,
  /** Words before a school's own name, which people leave out. */
  schoolHeads: words,
  /** Words before a place's name that issuers are called by ("State of …"). */
  issuerHeads: words,
  /** First words that many unrelated issuers share. */
  issuerGeneric: words,
  /** Words of an "issuer" that names nobody. */
  emptyIssuers: words,
  /** Who keeps badges or holds examinations for others: as an issuer they name nobody. */
  hosts: z.array(z.string().min(1)).min(1),
  /** Issuers that deliver other bodies' certificates under their own name. */
  platforms: z.array(z.string().min(1)).min(1),
})
export type Lexicon = z.infer<typeof lexiconSchema>

export const issuersSchema = z.strictObject({
  note: z.string(),
  /** Names of one awarding body; the first is the usual one. */
  groups: z.array(z.array(z.string().min(1)).min(2)),
  /** Platforms that keep other bodies' certificates under their own record: all of a body's (`whole`), or those whose
   * title carries the body's name (`named`). */
  delivers: z.array(
    z.strictObject({
      platform: z.string().min(1),
      whole: z.array(z.string().min(1)),
      named: z.array(z.string().min(1)),
    }),
  ),
  /** Bodies that hold, or held, examinations under licence of the owner, who alone awards what carries these names. */
  institutes: z.array(z.strictObject({ owner: z.string().min(1), names, bodies: names })),
  /** Names and short forms under which several bodies, each in its own right, award something. */
  shared: z.array(z.strictObject({ names, bodies: names.min(2) })),
})
export type IssuerFacts = z.infer<typeof issuersSchema>

/** Schools and universities by the names that people write (`institutions.json`). */
export const institutionsSchema = z.strictObject({
  note: z.string(),
  institutions: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** The host that it runs itself, without "www.". */
      site: z.string().regex(/^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
      otherNames: names,
    }),
  ),
})
export type InstitutionFacts = z.infer<typeof institutionsSchema>

export const titlesSchema = z.strictObject({
  note: z.string(),
  titles: z.array(
    z.strictObject({
      name: z.string().min(1),
      issuer: z.string().min(1),
      codes: z.array(z.string()),
      /** Words for a version that the owner awards no credential of its own for ("003", "ce"). */
      versions: names.optional(),
    }),
  ),
})
export type TitleFacts = z.infer<typeof titlesSchema>

/** Who gives licences of its own (`places.json`). */
export const placesSchema = z.strictObject({
  note: z.string(),
  /** Codes that people put behind their names as well. */
  postNominals: z.array(z.string().regex(/^[A-Z]{2,3}$/)),
  /** A country with its names, the usual one first; code → name of those of its parts that give their own. */
  countries: z.array(z.strictObject({ names, parts: z.record(z.string().regex(/^[A-Z]{2,3}$/), z.string().min(1)) })),
})
export type PlaceFacts = z.infer<typeof placesSchema>

const atMostZero = z.number().max(0)
const atLeastZero = z.number().min(0)
const share = z.number().min(0).max(1)

/**
 * What decides (`model.json`): a logistic model with signs held by the schema, so that no fit can make more evidence
 * for an answer count against it; and the rule by which the answer is withheld.
 */
export const modelSchema = z.strictObject({
  version: z.string().min(1),
  weights: z.strictObject({
    bias: z.number(),
    /** × the share (0–1, by weight of words) of the mention's words that the record's name lacks. */
    mentionUnmatched: atMostZero,
    /** × the share of the record's words that the mention lacks. */
    recordUnmatched: atMostZero,
    exact: atLeastZero,
    acronym: atMostZero,
    /** Once a misspelt word. */
    typo: atMostZero,
    levelConflict: atMostZero,
    levelMissing: atMostZero,
    numberConflict: atMostZero,
    numberExtra: atMostZero,
    editionMissing: atMostZero,
    modifierRecord: atMostZero,
    modifierMention: atMostZero,
    wordDiffers: atMostZero,
    mentionWord: atMostZero,
    recordWord: atMostZero,
    sameOrder: atLeastZero,
    code: atLeastZero,
    url: atLeastZero,
    ctid: atLeastZero,
    /** × how well the issuers agree, 0–1. */
    issuerAgrees: atLeastZero,
    /** Once where one issuer's name only begins like the other's. */
    issuerPartly: atLeastZero,
    issuerInName: atLeastZero,
    issuerMissing: atMostZero,
    issuerUnknown: atMostZero,
    issuerDiffers: atMostZero,
    certification: atLeastZero,
  }),
  /** Weights of words: shares of their idf, or the least idf that a level, number or modifier counts as. */
  tokens: z.strictObject({
    filler: share,
    vendor: share,
    redundant: share,
    issueYear: share,
    /** A programme's name before a colon that the mention leaves out. */
    lead: share,
    /** An edition that the mention leaves out. */
    edition: share,
    level: atLeastZero,
    number: atLeastZero,
    modifier: atLeastZero,
    /** What a word matched by abbreviation or by typo is worth. */
    abbreviation: share,
    typo: share,
    /** What a word of the same family is worth. */
    related: share,
    /** What a known word that is one slip away from another is worth. */
    slip: share,
  }),
  abstain: z.strictObject({
    /** Least probability of an accepted answer. */
    accept: share,
    /** Least lead over the next different credential, in log-odds. */
    margin: atLeastZero,
    /** Name agreement from which another issuer's record is looked at as a look-alike. */
    lookalikeName: share,
    /** Least number of telling words of a whole name that, from another issuer, is a look-alike: when a word says that it
     * is a credential … */
    lookalikeWords: z.number().int().min(1),
    /** … and when none does. A short form, a code or a known title is enough by itself. */
    lookalikeWordsPlain: z.number().int().min(1),
    /** Least probability at which several are called ambiguous rather than none. */
    ambiguous: share,
    /** Least probability of a candidate that is shown. */
    shown: share,
    /** With no issuer stated: least mass of the matched words (`Alignment`), when a word says that it is a credential … */
    distinctiveMass: atLeastZero,
    /** … and when none does. */
    distinctiveMassPlain: atLeastZero,
    /** With no issuer stated: an index of fewer credentials than this says nothing of who else awards a name. */
    worldlyFrom: z.number().int().min(0),
    /** Name agreement, relative to the best, from which another issuer's record is a rival for a mention without issuer. */
    rivalName: share,
  }),
})
export type Model = z.infer<typeof modelSchema>
