import { useRef, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { FileReading, PanelHost } from '../data/host.ts'
import { useAppraise, useSettings } from '../data/queries.ts'
import { blindReading } from '../judge/blind-views.ts'
import type { FileView, Pages } from './FilePane.tsx'
import type { FileEntry } from './Files.tsx'
import { failureWords, fileFailureWords } from './view.ts'

type State =
  | { kind: 'waiting' }
  | { kind: 'reading'; pages: Pages | null }
  | { kind: 'failed'; words: string }
  | { kind: 'read'; reading: FileReading }

type Held = { id: string; name: string; state: State }

/** A document that is to be read. It tells of its pages where it has many. */
type Given = { name: string; read: (onPage: (page: number, of: number) => void) => Promise<FileReading> }

/** Most documents that are taken at once: all of them are held in memory. */
export const FILES_AT_MOST = 50

const NO_MENTIONS: FileReading['mentions'] = []

function viewOf(held: Held | null): Exclude<FileView, { kind: 'read' }> {
  if (!held || held.state.kind === 'read') return { kind: 'empty' }
  const { name, state } = held
  if (state.kind === 'failed') return { kind: 'failed', name, words: state.words }
  return { kind: 'reading', name, pages: state.kind === 'reading' ? state.pages : null }
}

/**
 * The documents that the panel holds: in memory only, gone with the panel or with *Another file*. They are read one after
 * another, in the order chosen, and each is looked at by itself. A later choice wins over an earlier one that is still
 * being read.
 */
export function useFile(host: PanelHost) {
  const [files, setFiles] = useState<readonly Held[]>([])
  const [current, setCurrent] = useState<string | null>(null)
  const [left, setLeft] = useState(0)
  const turn = useRef(0)
  const held = files.find(({ id }) => id === current) ?? null
  const read = held?.state.kind === 'read' ? held.state : null
  const blind = useSettings().data?.blind ?? false
  const appraised = useAppraise(read ? current : null, read?.reading.mentions ?? NO_MENTIONS)

  const take = async (given: readonly Given[]) => {
    const mine = ++turn.current
    const all = given.slice(0, FILES_AT_MOST).map((one) => ({ ...one, id: crypto.randomUUID() }))
    const put = (id: string, state: State) => {
      if (turn.current === mine) setFiles((now) => now.map((one) => (one.id === id ? { ...one, state } : one)))
    }
    setFiles(all.map(({ id, name }) => ({ id, name, state: { kind: 'waiting' } })))
    setCurrent(all[0]?.id ?? null)
    setLeft(given.length - all.length)
    for (const { id, read: start } of all) {
      if (turn.current !== mine) return
      put(id, { kind: 'reading', pages: null })
      try {
        const reading = await start((page, of) => put(id, { kind: 'reading', pages: { page, of } }))
        put(id, { kind: 'read', reading })
      } catch (error) {
        put(id, { kind: 'failed', words: fileFailureWords(error) })
      }
    }
  }

  const onFiles = (chosen: readonly File[]) =>
    void take(chosen.map((file) => ({ name: file.name, read: (onPage) => host.readFile(file, onPage) })))

  let view: FileView = viewOf(held)
  if (read) {
    const { name, mentions, more, titles } = read.reading
    const appraisals = mentions.length === 0 ? [] : (appraised.data ?? null)
    view = {
      kind: 'read',
      name,
      appraisals,
      more,
      words: appraised.error ? failureWords(appraised.error) : null,
      titles,
    }
  }
  const entries: FileEntry[] = files.map(({ id, name, state }, i) => ({
    id,
    // Told apart by their place, so that one can still be picked.
    name: blind ? say('views.blind.fileOf', { n: i + 1 }) : name,
    state: state.kind,
  }))
  return {
    view: blind ? blindReading(view) : view,
    files: entries,
    current,
    /** Documents that were chosen beyond those that are taken at once. */
    left,
    onPick: setCurrent,
    onFiles,
    onFile: (file: File) => onFiles([file]),
    onText: (text: string) => {
      const name = say('panel.file.pasted')
      void take([{ name, read: async () => host.readPasted(name, text) }])
    },
    onClear: () => {
      turn.current++
      setFiles([])
      setCurrent(null)
    },
  }
}
