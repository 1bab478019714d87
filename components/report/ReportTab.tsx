import { originalOf } from '../../utils/overlay/masked.ts'
import type { PanelHost } from '../data/host.ts'
import type { FileView } from '../panel/FilePane.tsx'
import { type PagePaneProps, PageState } from '../panel/PagePane.tsx'
import { SourceSwitch } from '../panel/SourceSwitch.tsx'
import { isRead } from '../panel/view.ts'
import type { Reported } from './data.ts'
import { ReportPane } from './ReportPane.tsx'

const NOTHING: Reported = { appraisals: [], more: 0 }

type TabProps = {
  page: Pick<PagePaneProps, 'view' | 'sites' | 'onAllow' | 'onRetry' | 'onSites' | 'onOn'>
  file: FileView
  source: 'page' | 'file'
  onSource: (source: 'page' | 'file') => void
  /** Opens the report of a tab's page or of the file for printing. */
  onOpen: PanelHost['openReport']
}

/** A report of the page or, once a file was read, of whichever of the two is chosen; never of both at once. */
export function ReportTab({ page, file, source, onSource, onOpen }: TabProps) {
  const { view } = page
  const read = file.kind === 'read' && file.appraisals !== null ? { ...file, appraisals: file.appraisals } : null
  const switcher = read && <SourceSwitch value={source} fileName={read.name} onChange={onSource} />
  if (read && source === 'file') {
    const { appraisals, more } = read
    const mentions = appraisals.map((one) => originalOf(one).mention)
    return <ReportPane of={read} source={switcher} onOpen={() => onOpen({ mentions, more })} />
  }
  if (!isRead(view))
    return (
      <>
        {switcher}
        <PageState {...page} view={view} />
      </>
    )
  const { tabId, appraisals, reading } = view.tab
  const of = appraisals.length > 0 ? { appraisals, more: reading?.more ?? 0 } : NOTHING
  return <ReportPane of={of} source={switcher} onOpen={() => onOpen(tabId)} />
}
