import { MessageError } from '../../utils/messages/envelope.ts'
import type { Choice, judgeMessages } from '../../utils/messages/judge.ts'
import type { Handlers } from '../../utils/messages/serve.ts'
import { type Correction, JUDGEMENTS_AT_MOST } from '../../utils/model/judgement.ts'
import type { TrustedIssuer, TrustedList } from '../../utils/model/requisition.ts'
import { changeEntry, entryBefore, entryFor } from '../../utils/policy/own-list.ts'
import { claimWords, correctionKey, recordKey } from '../../utils/resolve/corrections.ts'
import type { Store } from '../../utils/store/store.ts'
import type { Engine } from './engine.ts'

type Changed = (
  what: 'judged' | 'trusted' | 'settings',
  event: string,
  detail: string,
) => Promise<Record<string, never>>

const choiceOf = (correction: Correction | undefined): Choice => {
  if (!correction) return { what: 'asFound' }
  return correction.record ? { what: 'record', id: correction.record.id } : { what: 'none' }
}

function listWith(list: TrustedList | null, entry: TrustedIssuer, keep: boolean): TrustedList {
  try {
    return changeEntry(list, entry, keep)
  } catch {
    throw new MessageError('bad-message', 'the list is full')
  }
}

function roomFor(all: readonly { key: string }[], key: string): void {
  if (all.length >= JUDGEMENTS_AT_MOST && !all.some((one) => one.key === key))
    throw new MessageError('bad-message', 'too many are kept')
}

/**
 * What the person judges for themselves. The log holds ids of records and what was done: no words of a page.
 * @param changed tells pages and panels, and the log.
 */
export function judgeHandlers(
  store: Store,
  engine: () => Promise<Pick<Engine, 'identity'>>,
  changed: Changed,
  today: () => string = () => new Date().toISOString().slice(0, 10),
): Pick<Handlers<'ui'>, keyof typeof judgeMessages> {
  async function recordOf(choice: Choice): Promise<Correction['record']> {
    if (choice.what !== 'record') return null
    const record = (await engine()).identity(choice.id)
    if (record === null) throw new MessageError('bad-message', 'no such record')
    return record
  }

  return {
    async 'ui>bg judge.match'({ mention, choice }) {
      const key = correctionKey(mention)
      const all = await store.corrections()
      const before = choiceOf(all.find((one) => one.key === key))
      if (choice.what === 'asFound') await store.removeCorrection(key)
      else {
        const record = await recordOf(choice)
        roomFor(all, key)
        await store.saveCorrection({ key, ...claimWords(mention), record, on: today() })
      }
      const detail = choice.what === 'record' ? choice.id : choice.what === 'none' ? 'none of those found' : 'as found'
      await changed('judged', 'record chosen', detail)
      return { before }
    },

    async 'ui>bg judge.note'({ mention, record, note }) {
      const known = record === null ? null : (await engine()).identity(record)
      const key = known === null ? correctionKey(mention) : recordKey(known)
      const all = await store.notes()
      const old = all.find((one) => one.key === key)?.note
      if (note === null || (note.band === null && note.text === '')) await store.removeNote(key)
      else {
        roomFor(all, key)
        const { name, issuer } = known ?? claimWords(mention)
        await store.saveNote({ key, name, issuer, note: { ...note, on: today() } })
      }
      const detail = `${record ?? 'no record'}: ${note?.band ?? 'no band'}`
      await changed('judged', note === null ? 'own note removed' : 'own note', detail)
      return { before: old ? { band: old.band, text: old.text } : null }
    },

    async 'ui>bg judge.issuer'({ issuer }) {
      return { entry: entryFor(await store.trusted(), issuer) }
    },
    async 'ui>bg judge.trust'({ entry, keep }) {
      let before: TrustedIssuer | null = null
      const next = await store.changeTrusted((list) => {
        before = entryBefore(list, entry)
        return listWith(list, entry, keep)
      })
      if (next === null) throw new MessageError('bad-message', 'the list that is kept cannot be read')
      await changed('trusted', 'trusted list saved', `${next.name}, ${next.entries.length} entries`)
      return { before }
    },

    async 'ui>bg judge.kept'() {
      const [corrections, notes] = await Promise.all([store.corrections(), store.notes()])
      return { corrections: corrections.slice(0, JUDGEMENTS_AT_MOST), notes: notes.slice(0, JUDGEMENTS_AT_MOST) }
    },
    async 'ui>bg judge.forget'({ kind, key }) {
      await (kind === 'note' ? store.removeNote(key) : store.removeCorrection(key))
      return changed(
        'judged',
        kind === 'note' ? 'own note removed' : 'record chosen',
        kind === 'note' ? '' : 'as found',
      )
    },

    async 'ui>bg judge.views'(views) {
      const { blind, decideFirst } = await store.changeSettings((old) => ({
        ...old,
        blind: views.blind ?? old.blind,
        decideFirst: views.decideFirst ?? old.decideFirst,
      }))
      const on = [blind && 'blind view', decideFirst && 'decide first'].filter((one) => one !== false)
      return changed('settings', 'views', on.join(', ') || 'none')
    },
  }
}
