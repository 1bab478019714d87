import { z } from 'zod'
import { ownNoteSchema } from '../model/appraisal.ts'
import { correctionSchema, JUDGEMENTS_AT_MOST, keptNoteSchema } from '../model/judgement.ts'
import { mentionSchema } from '../model/mention.ts'
import { trustedIssuerSchema } from '../model/requisition.ts'

const nothing = z.strictObject({})
/** All of a mention that a judgement may go by. */
const named = mentionSchema.pick({ name: true, issuer: true, url: true, flags: true })
const recordId = z.string().min(1).max(300)

/** This record, none of those found, or what is worked out. */
export const choiceSchema = z.union([
  z.strictObject({ what: z.literal('record'), id: recordId }),
  z.strictObject({ what: z.literal('none') }),
  z.strictObject({ what: z.literal('asFound') }),
])
export type Choice = z.infer<typeof choiceSchema>

const noteSchema = ownNoteSchema.omit({ on: true })
export type NoteDraft = z.infer<typeof noteSchema>

/** Where an action of a card leads in the panel. */
export const judgedSchema = z.enum(['trust', 'match', 'note', 'ask'])
export type Judged = z.infer<typeof judgedSchema>

/**
 * The person's own judgement. Part of the contract. Each change answers what was there before, which given back undoes
 * it.
 */
export const judgeMessages = {
  /** Which record a name and an issuer stand for, from now on. Refused where no registry has the record. */
  'ui>bg judge.match': {
    from: 'ui',
    request: z.strictObject({ mention: named, choice: choiceSchema }),
    response: z.strictObject({ before: choiceSchema }),
  },
  /** What the person holds of a credential: by its record, or where that is null by the mention. Null takes it away. */
  'ui>bg judge.note': {
    from: 'ui',
    request: z.strictObject({ mention: named, record: recordId.nullable(), note: noteSchema.nullable() }),
    response: z.strictObject({ before: noteSchema.nullable() }),
  },
  /** The entry of one's own trusted list that names an issuer. */
  'ui>bg judge.issuer': {
    from: 'ui',
    request: z.strictObject({ issuer: z.string().min(1).max(300) }),
    response: z.strictObject({ entry: trustedIssuerSchema.nullable() }),
  },
  /** Puts an entry into one's own trusted list in the place of that of the same issuer and scope, or takes that out. */
  'ui>bg judge.trust': {
    from: 'ui',
    request: z.strictObject({ entry: trustedIssuerSchema, keep: z.boolean() }),
    response: z.strictObject({ before: trustedIssuerSchema.nullable() }),
  },
  /** All choices and notes that are kept. */
  'ui>bg judge.kept': {
    from: 'ui',
    request: nothing,
    response: z.strictObject({
      corrections: z.array(correctionSchema).max(JUDGEMENTS_AT_MOST),
      notes: z.array(keptNoteSchema).max(JUDGEMENTS_AT_MOST),
    }),
  },
  /** Takes one of them away, by its key; what is not there is left so. */
  'ui>bg judge.forget': {
    from: 'ui',
    request: z.strictObject({ kind: z.enum(['correction', 'note']), key: z.string().min(1).max(1200) }),
    response: nothing,
  },
  'ui>bg judge.views': {
    from: 'ui',
    /** What is left out stays as it is. */
    request: z.strictObject({ blind: z.boolean(), decideFirst: z.boolean() }).partial(),
    response: nothing,
  },
} as const
