import { useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { FileView } from '../panel/FilePane.tsx'
import { type PagePaneProps, PageState } from '../panel/PagePane.tsx'
import { SourceSwitch } from '../panel/SourceSwitch.tsx'
import { isRead } from '../panel/view.ts'
import { AT_MOST } from './Chooser.tsx'
import { ComparePane } from './ComparePane.tsx'

/** What was chosen to be compared, in the order chosen: by key, so that it holds when a page is read anew. */
export function useChosen() {
  const [chosen, setChosen] = useState<readonly string[]>([])
  return {
    chosen,
    /** Adds it, or takes it out. Of more than four the first chosen gives way. */
    onToggle: (key: string) =>
      setChosen((now) => (now.includes(key) ? now.filter((one) => one !== key) : [...now, key].slice(-AT_MOST))),
  }
}

/** The way from a row's explanation into *Compare*. */
export function CompareToggle({ chosen, onToggle }: { chosen: boolean; onToggle: () => void }) {
  return (
    <p className="compare-toggle">
      <button type="button" className="secondary" aria-pressed={chosen} onClick={onToggle}>
        {say(chosen ? 'compare.isIn' : 'compare.add')}
      </button>
    </p>
  )
}

/** The page's credentials or, once a file was read, those of whichever of the two is chosen; never of both at once. */
export function CompareTab(props: {
  page: Pick<PagePaneProps, 'view' | 'sites' | 'onAllow' | 'onRetry' | 'onSites' | 'onOn'>
  file: FileView
  source: 'page' | 'file'
  onSource: (source: 'page' | 'file') => void
  chosen: readonly string[]
  onToggle: (key: string) => void
  onShow: (key: string, where: 'page' | 'file') => void
}) {
  const { page, file, source, onSource, chosen, onToggle, onShow } = props
  const { view } = page
  const read = file.kind === 'read' && file.appraisals !== null ? { ...file, appraisals: file.appraisals } : null
  const from = read && source === 'file' ? 'file' : 'page'
  const sources = read && <SourceSwitch value={from} fileName={read.name} onChange={onSource} />
  const pane = { source: sources, chosen, onToggle, onShow: (key: string) => onShow(key, from) }
  if (read && from === 'file') return <ComparePane key="file" {...pane} appraisals={read.appraisals} />
  if (isRead(view)) return <ComparePane key={view.tab.tabId} {...pane} appraisals={view.tab.appraisals} />
  return (
    <>
      {sources}
      <PageState {...page} view={view} />
    </>
  )
}
