import { z } from 'zod'

/** Shape of `cues.json`. Every entry folded as text is: lower case, plain apostrophes; letters of credentials as written. */
const word = z.string().min(1).max(60)
const words = z.array(word).min(1)
/** Language (ISO 639-1) → its words. */
const byLanguage = z.record(z.string().regex(/^[a-z]{2}$/), words)

export const cuesSchema = z.strictObject({
  must: byLanguage,
  nice: byLanguage,
  /** What is not held yet will do. */
  towards: byLanguage,
  /** It may be got after the start. */
  deadline: byLanguage,
  equivalent: byLanguage,
  or: byLanguage,
  and: byLanguage,
  /** Said of what an applicant has: *valid*, *hold*. */
  holding: byLanguage,
  /** Said of a field that is known, not of a paper: *knowledge of ITIL*. */
  knowing: byLanguage,
  /** The advertiser speaks of itself. */
  firm: byLanguage,
  /** What the job gives, not what it asks. */
  given: byLanguage,
  legal: byLanguage,
  /** None is asked for: *no license needed*. */
  without: byLanguage,
  /** What follows are examples, one of which will do: *certifications such as*. */
  example: byLanguage,
  /** Other people are spoken of: *under a licensed electrician*. */
  others: byLanguage,
  /** Somebody of this kind is wanted. */
  hiring: byLanguage,
  /** What may do in a credential's stead and is none. */
  orElse: byLanguage,
  /** A list of credentials stands below these. */
  lists: byLanguage,
  /** Words of which the heading of such a list is made. */
  listWords: words,
  headings: z.strictObject({
    must: byLanguage,
    nice: byLanguage,
    duties: byLanguage,
    benefits: byLanguage,
    firm: byLanguage,
  }),
  /** Words that may stand beside those of a heading. */
  headingWords: words,
  names: z.strictObject({
    /** Written small, these are part of the name of the credential behind them: *nursing license*. */
    plain: words,
    /** These name none: *relevant certification*. */
    generic: words,
    /** More letters of credentials, beside those of the lexicon. */
    letters: words,
    /** Letters that mean other things as well: a credential's only beside a word that says so. */
    ambiguous: words,
    /** Words beside which ambiguous or unknown letters are a credential's. */
    qualifiedCues: words,
    /** Before these a credential's name only says of what kind they are: *PMP training*. */
    notBehind: words,
    /** Who is certified or licensed, without a word in what. */
    genericRoles: words,
    /** Bodies: *Commission on Accreditation …* is one, not a credential. */
    bodies: words,
    /** Said of schools and laboratories rather than of people. */
    unnamed: words,
    /** What may follow mere letters; another noun would make them an adjective: *RN turnover*. */
    afterLetters: words,
    /** Words that open an item where a list was run together. */
    openers: words,
    /** Words that end an item; what is glued to them is the next one. *ServiceNow* and *WordPress* are one word. */
    closers: words,
    /** Before a credential's name, what is done about it and no part of it: *take*, *maintain*. */
    verbs: words,
    /** Words for who somebody is by profession that the lexicon of pages does without. */
    persons: words,
    /** Certificates of these are no credentials: *certificate of insurance*. */
    papers: words,
    /** In a field that these tell nothing is named: *certification in a related field*. */
    vague: words,
    /** Of the openers, the ones that open an item behind a mere space as well. */
    spacedOpeners: words,
    /** Said of an organisation or a thing, not of a person: *certified company*. */
    things: words,
    /** Letters that name a skill as often as a credential, even beside others: *CAD or CNC*. */
    skillLetters: words,
    /** The last word of a certification's name at a level: *Solutions Architect Expert*. */
    levels: words,
    /** Licences and registrations by their own names. */
    licences: byLanguage,
  }),
})
