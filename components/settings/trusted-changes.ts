import { useState } from 'react'
import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'
import { say } from '../../utils/model/words.ts'
import { entryKey } from '../../utils/policy/own-list.ts'
import { useRemoveTrustedNow, useSaveTrustedNow, useStoredTrusted } from '../data/options.ts'
import { canBeKept } from './list-limits.ts'
import { ChangedSince, useUndo } from './undo.tsx'

const sameList = (a: TrustedList | null, b: TrustedList | null) => JSON.stringify(a) === JSON.stringify(b)

/** A list with one entry in the place of another, a version on; null where the same issuer stands in it for the same. */
export function withEntry(list: TrustedList, old: TrustedIssuer, next: TrustedIssuer): TrustedList | null {
  const key = entryKey(next)
  if (list.entries.some((other) => other !== old && entryKey(other) === key)) return null
  const entries = list.entries.map((other) => (other === old ? next : other))
  return { ...list, version: list.version + 1, entries }
}

/** A list without one entry, a version on. */
export function withoutEntry(list: TrustedList, entry: TrustedIssuer): TrustedList {
  return { ...list, version: list.version + 1, entries: list.entries.filter((other) => other !== entry) }
}

/** What changes the trusted list: each change shows at once, goes back where it is refused, and can be undone. */
export function useTrustedChanges() {
  const save = useSaveTrustedNow()
  const remove = useRemoveTrustedNow()
  const stored = useStoredTrusted()
  const { note } = useUndo()
  const [problem, setProblem] = useState('')

  const put = (list: TrustedList | null) => (list ? save.mutateAsync({ list }) : remove.mutateAsync({}))
  /** Puts back what was there, unless something else has been put there since. */
  const back = (before: TrustedList | null, after: TrustedList | null) => async () => {
    if (!sameList(await stored(), after)) throw new ChangedSince()
    await put(before)
  }
  const change = (before: TrustedList | null, after: TrustedList | null, what: string, done?: () => void) => {
    setProblem('')
    if (after && !canBeKept(after)) return setProblem(say('options.trusted.tooLong'))
    put(after).then(
      () => {
        note({ what, undo: back(before, after) })
        done?.()
      },
      () => setProblem(say(after ? 'options.notSaved' : 'options.notRemoved')),
    )
  }
  return { problem, change, forgetProblem: () => setProblem('') }
}
