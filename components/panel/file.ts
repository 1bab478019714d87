import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { FileReading, PanelHost } from '../data/host.ts'
import { useAppraise } from '../data/queries.ts'
import type { FileView } from './FilePane.tsx'
import { failureWords, fileFailureWords } from './view.ts'

type State =
  | { kind: 'empty' }
  | { kind: 'reading'; name: string }
  | { kind: 'failed'; name: string; words: string }
  | { kind: 'read'; id: string; reading: FileReading }

const NO_MENTIONS: FileReading['mentions'] = []

/**
 * The one document that the panel holds: in memory only, gone with the panel or with *Another file*. A later choice
 * wins over an earlier one that is still being read.
 */
export function useFile(host: PanelHost) {
  const [state, setState] = useState<State>({ kind: 'empty' })
  const read = state.kind === 'read' ? state : null
  const appraised = useAppraise(read?.id ?? null, read?.reading.mentions ?? NO_MENTIONS)

  const take = async (name: string, reading: () => Promise<FileReading>) => {
    const reads: State = { kind: 'reading', name }
    setState(reads)
    let next: State
    try {
      next = { kind: 'read', id: crypto.randomUUID(), reading: await reading() }
    } catch (error) {
      next = { kind: 'failed', name, words: fileFailureWords(error) }
    }
    setState((now) => (now === reads ? next : now))
  }

  let view: FileView
  if (!read) view = state.kind === 'read' ? { kind: 'empty' } : state
  else {
    const { name, mentions, more } = read.reading
    const appraisals = mentions.length === 0 ? [] : (appraised.data ?? null)
    view = { kind: 'read', name, appraisals, more, words: appraised.error ? failureWords(appraised.error) : null }
  }
  return {
    view,
    onFile: (file: File) => void take(file.name, () => host.readFile(file)),
    onText: (text: string) => {
      const name = say('panel.file.pasted')
      void take(name, async () => host.readPasted(name, text))
    },
    onClear: () => setState({ kind: 'empty' }),
  }
}
