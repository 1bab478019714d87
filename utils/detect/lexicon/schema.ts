import { z } from 'zod'

/** Shapes of the lexicon's files. Used by tests only: page files read the JSON as it is and must not carry zod. */
const word = z.string().min(1).max(60)
const words = z.array(word).min(1)

export const headingsSchema = z.strictObject({
  kinds: z.strictObject({
    certifications: words,
    education: words,
    experience: words,
    skills: words,
    honors: words,
    courses: words,
    languages: words,
    summary: words,
    other: words,
  }),
  /** Questions whose answers are lists of credentials, by what they hold. */
  asks: words,
  /** Plurals beside which one unknown word may stand in a heading. */
  certificationsAnyWord: words,
  /** Words that may stand in a heading beside its kind. */
  modifiers: words,
})

export const fieldsSchema = z.strictObject({
  issued: words,
  expires: words,
  /** "No expiration date" and the open end of a range. */
  never: words,
  id: words,
  issuer: words,
  /** Labels of the button that opens the credential. */
  show: words,
  /** Labels of the skills that a page links to an entry. */
  skills: words,
})

/** The words and letters that credentials are known by; every entry folded as text is (lower case), acronyms as written. */
export const credentialsSchema = z.strictObject({
  /** Nouns that make what stands before them a credential. */
  nounCues: words,
  pluralCues: words,
  /** Adjectives that make what stands behind (or before) them one. */
  adjectiveCues: words,
  cards: words,
  courses: words,
  /** Names that are credentials wherever they are written out. */
  names: words,
  /** Licences of professions, given by states. */
  stateLicences: words,
  /** What certificates are commonly given in; a name only beside a cue or in a section. */
  weakNames: words,
  acronyms: words,
})

/** What statements of résumé text are told apart by; every entry folded, letters of degrees and credentials as written. */
export const statementsSchema = z.strictObject({
  /** Beside a range of years these say that it was studied then. */
  studies: words,
  /** Words for professions that have no telling ending, and words that have one and are none. */
  roles: words,
  notRoles: words,
  /** Letters that are a credential's only behind a person's name; elsewhere they mean other things as well. */
  letters: words,
  degrees: words,
  degreeLetters: words,
  /** Ends of compound words that are noun cues: *Sprachzertifikat*. */
  cueTails: words,
  /** Noun cues of English, after which no preposition of another language goes on. */
  englishCues: words,
  /** Noun cues behind which the name stands, not before. */
  headCues: words,
  foreignAdjectives: words,
  /** Prepositions of other languages that lead from a cue to its name. */
  tailWords: words,
  /** Small words of other languages at which a name begins, never goes on to the left. */
  leftStops: words,
  /** One card certifies several of these: joined they are one name. */
  companions: words,
  /** Before and after a noun cue: the paper is about a thing or an office. */
  thingsBefore: words,
  thingsAfter: words,
  /** "Certificate of …": papers about things. */
  certificatesOf: words,
  /** Right before *certified*: no name of a credential. */
  certifiedThings: words,
  /** Right after *certified*, *licensed*: a thing is. */
  certifiedObjects: words,
  /** Forms that say something is held; the strong ones also that a course was finished. */
  acquired: words,
  strongAcquired: words,
  /** Verbs behind which mere letters are a credential. */
  heldBy: words,
  pursuit: words,
  /** People spoken of. */
  others: words,
  /** Things and bodies that can come to hold something: not the writer. */
  thingSubjects: words,
  /** Words for what one may call oneself after a body has granted it; they count behind a verb that says so. */
  designations: words,
  /** What is done to find them: whoever holds the credential behind it, it is not the writer. */
  hiring: words,
  determiners: words,
  dutyStems: words,
  /** Nouns of other languages for work done about credentials. */
  workNouns: words,
  /** Words in *-ed* that are no verb of a duty. */
  notVerbs: words,
  memberships: words,
  /** Lines that only fill a section: contacts, references, "none". */
  fillers: words,
  /** Titles of jobs that no credential is called by alone, the signs of a firm's name, and *at*. */
  jobTitles: words,
  firms: words,
  at: words,
  /** Words of everyday programs: an item of nothing else is a skill. */
  tools: words,
  issuerWords: words,
  issuers: words,
  /** Tails of addresses. */
  placeNoise: words,
  stopWords: words,
  joiners: words,
})

/** Heads of the columns of a table of credentials, besides the wordings of fields. */
export const tablesSchema = z.strictObject({
  name: words,
  issuer: words,
  issued: words,
  expires: words,
  id: words,
  url: words,
  /** What sort of thing a row is: rows of schools are none of ours. */
  type: words,
  other: words,
})

/** What the pieces of an item are told by; entries folded. */
export const itemsSchema = z.strictObject({
  /** Levels and editions: parts of the name before them. */
  levels: words,
  /** Results and states of an award: neither name nor issuer. */
  grades: words,
  statuses: words,
  /** Small words that may stand beside a date. */
  dateWords: words,
  places: words,
  /** States of the United States by name. */
  states: words,
  stateCodes: words,
  /** Awarding bodies by name, and words that hint at one. */
  bodies: words,
  bodyWords: words,
})

/** How pages and people say that there is nothing: a whole line, or how it begins. Folded. */
export const emptySchema = z.strictObject({ whole: z.array(z.string().min(1).max(40)), starts: words })

export const monthsSchema = z.strictObject({
  /** Script (a Unicode property value) → the languages in it whose month names Intl is asked for, space-separated. */
  languages: z.record(
    z.string().regex(/^[A-Z][a-z]{2,14}$/),
    z.string().regex(/^[a-z]{2}(-[A-Z]{2})?( [a-z]{2}(-[A-Z]{2})?)*$/),
  ),
  /** First three letters, accents off, of all Latin-script names in those languages that are not English. */
  latinStarts: z.string().regex(/^[a-z]{3}( [a-z]{3})*$/),
})
