import type { TrustedList } from '../../utils/model/requisition.ts'

/** Entries of one list (`trustedListSchema`). */
const ENTRIES_MAX = 100_000
/** Characters of JSON that a message of our own pages may carry (`utils/messages/serve.ts`), less its envelope. */
const JSON_MAX = 48_000_000 - 100

/** True when a message of our own pages may carry it. */
export const fitsMessage = (value: object): boolean => JSON.stringify(value).length <= JSON_MAX

/** True when a list can be kept: what the contract holds, neither more nor less. */
export const canBeKept = (list: TrustedList): boolean => list.entries.length <= ENTRIES_MAX && fitsMessage(list)
