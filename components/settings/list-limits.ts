import type { TrustedList } from '../../utils/model/requisition.ts'

/** Entries of one list (`trustedListSchema`). */
const ENTRIES_MAX = 100_000
/** Characters of JSON that a message of our own pages may carry (`utils/messages/serve.ts`), less its envelope. */
const JSON_MAX = 48_000_000 - 100

/** True when a list can be kept: what the contract holds, neither more nor less. */
export function canBeKept(list: TrustedList): boolean {
  return list.entries.length <= ENTRIES_MAX && JSON.stringify(list).length <= JSON_MAX
}
