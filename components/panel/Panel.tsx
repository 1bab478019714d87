import * as Tabs from '@radix-ui/react-tabs'
import { type ReactNode, useEffect, useState } from 'react'
import type { Judged } from '../../utils/messages/judge.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { Interview } from '../../utils/model/interview.ts'
import { directionOf } from '../../utils/model/languages.ts'
import type { Requisition } from '../../utils/model/requisition.ts'
import { say, spokenLanguage } from '../../utils/model/words.ts'
import { originalOf } from '../../utils/overlay/masked.ts'
import { Card } from '../card/Card.tsx'
import { CompareTab, CompareToggle, useChosen } from '../compare/CompareTab.tsx'
import type { PanelHost } from '../data/host.ts'
import { useUseRequisition } from '../data/mutations.ts'
import { useFocus, useInterview, useRequisitions } from '../data/queries.ts'
import { type Subject, useDecideFirst } from '../judge/decide.tsx'
import { Judgement } from '../judge/Judgement.tsx'
import { Views } from '../judge/Views.tsx'
import { ReportTab } from '../report/ReportTab.tsx'
import { FilePane, type FileView } from './FilePane.tsx'
import { useFile } from './file.ts'
import { JobOfPageLine } from './JobOfPageLine.tsx'
import { JobPane } from './JobPane.tsx'
import { useJobPage } from './job-page.ts'
import { Live } from './Live.tsx'
import { Marked } from './Marked.tsx'
import { useMarked } from './marked.ts'
import { PagePane, type PagePaneProps, PageState } from './PagePane.tsx'
import { usePage } from './page.ts'
import { RolePicker } from './RolePicker.tsx'
import type { Shown } from './Rows.tsx'
import { SourceSwitch } from './SourceSwitch.tsx'
import { sumLine, sumUp } from './sum.ts'
import { isRead, type PageView } from './view.ts'

const TABS = ['page', 'job', 'compare', 'file', 'report'] as const
type TabName = (typeof TABS)[number]

/** The words for the live region: a page's sum. React writes them once a change, so they are said once a page. */
function announcement(view: PageView): string {
  if (view.kind === 'nothing') return say('panel.page.nothing')
  if (view.kind !== 'list') return ''
  const { head, rest } = sumLine(sumUp(view.tab.appraisals))
  return rest ? `${head}: ${rest}` : head
}

/** A file dropped beside the drop area would replace the panel by the file. */
function useNoStrayDrops() {
  useEffect(() => {
    const stay = (event: Event) => event.preventDefault()
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
}

type JobProps = {
  role: Requisition | null
  interview: Interview | null
  page: Pick<PagePaneProps, 'view' | 'sites' | 'onAllow' | 'onRetry' | 'onSites' | 'onOn'>
  file: FileView
  source: 'page' | 'file'
  onSource: (source: 'page' | 'file') => void
  onShow: (key: string, where: TabName) => void
  onEdit: () => void
}

/**
 * The matrix over the page or, once a file was read, over whichever of the two is chosen. A page that was not read has
 * no matrix: nothing can be said of what it holds.
 */
export function Job({ role, interview, page, file, source, onSource, onShow, onEdit }: JobProps) {
  const { view } = page
  const read = file.kind === 'read' && file.appraisals !== null ? { ...file, appraisals: file.appraisals } : null
  const from = read !== null && source === 'file' ? 'file' : 'page'
  const sources = read && <SourceSwitch value={from} fileName={read.name} onChange={onSource} />
  const appraisals = read && from === 'file' ? read.appraisals : isRead(view) ? view.tab.appraisals : null
  // A page's reader takes no job titles: it lets nothing leave the page but what may name a credential.
  const titles = read && from === 'file' ? read.titles : undefined
  // Without a role it is the role that is asked for, whatever the page's state.
  if (appraisals === null && !isRead(view) && role !== null)
    return (
      <>
        {sources}
        <PageState {...page} view={view} />
      </>
    )
  return (
    <JobPane
      role={role}
      appraisals={appraisals ?? []}
      source={sources}
      fromFile={from === 'file'}
      interview={interview}
      titles={titles ?? []}
      onShow={(key) => onShow(key, from)}
      onEdit={onEdit}
    />
  )
}

const detail = (appraisal: Appraisal, shown: Shown | null = null) => {
  const asked = shown?.act && shown.key === appraisal.mention.key ? (shown as { act: Judged }) : null
  return (
    <>
      <Card appraisal={appraisal} />
      {/* Live search shows issuers as the Registry names them. */}
      {originalOf(appraisal) === appraisal && <Live appraisal={appraisal} />}
      <Judgement appraisal={appraisal} asked={asked} />
    </>
  )
}

/** The side panel: everything the chips say and more, complete without them. */
export function Panel({ host }: { host: PanelHost }) {
  useNoStrayDrops()
  const page = usePage(host)
  const file = useFile(host)
  const marked = useMarked(page.tabId)
  const compare = useChosen()
  const decide = useDecideFirst(host)
  const requisitions = useRequisitions()
  const use = useUseRequisition()
  const [tab, setTab] = useState<TabName>('page')
  const [shown, setShown] = useState<Shown | null>(null)
  const [source, setSource] = useState<'page' | 'file'>('file')

  const show = (key: string, where: TabName, act: Judged | null = null) => {
    setShown({ key, act })
    setTab(where)
  }
  useFocus(page.tabId, (key, act) => show(key, 'page', act))
  const markedId = marked.view?.id
  useEffect(() => {
    if (markedId !== undefined) setTab('page')
  }, [markedId])

  const items = requisitions.data?.items ?? []
  const active = requisitions.data?.active ?? null
  const role = items.find((item) => item.id === active) ?? null
  const interview = useInterview(role).data ?? null
  const jobPage = useJobPage(page.tabId, items, requisitions.data?.active, (id) => use.mutate({ id }))
  const onEdit = () => host.openOptions('role')
  const rowDetail = (appraisal: Appraisal) => {
    const { key } = appraisal.mention
    return (
      <>
        {detail(appraisal, shown)}
        {!appraisal.flags.includes('hidden') && (
          <CompareToggle chosen={compare.chosen.includes(key)} onToggle={() => compare.onToggle(key)} />
        )}
      </>
    )
  }
  const panes: Record<TabName, ReactNode> = {
    page: (
      <>
        {marked.view && <Marked view={marked.view} detail={(one) => detail(one)} onClose={marked.onClose} />}
        <PagePane
          {...page.pane}
          shown={shown}
          detail={rowDetail}
          onShow={(key) => show(key, 'page')}
          onChoose={() => setTab('file')}
          onFile={(read) => {
            file.onFile(read)
            setTab('file')
          }}
        />
      </>
    ),
    job: (
      <Job
        role={role}
        interview={interview}
        page={page.pane}
        file={file.view}
        source={source}
        onSource={setSource}
        onShow={show}
        onEdit={onEdit}
      />
    ),
    compare: (
      <CompareTab page={page.pane} file={file.view} source={source} onSource={setSource} {...compare} onShow={show} />
    ),
    file: <FilePane {...file} shown={shown} detail={rowDetail} onShow={(key) => show(key, 'file')} />,
    report: (
      <ReportTab
        page={page.pane}
        file={file.view}
        source={source}
        onSource={setSource}
        onOpen={(of) => host.openReport(of)}
      />
    ),
  }

  const { view } = page.pane
  const ofPage = { id: `page ${page.tabId}`, appraisals: isRead(view) ? view.tab.appraisals : null }
  const ofFile = {
    id: `file ${file.current ?? ''}`,
    appraisals: file.view.kind === 'read' ? file.view.appraisals : null,
  }
  const ofMarked = { id: `marked ${markedId ?? ''}`, appraisals: marked.view?.appraisals ?? null }
  const asksFirst: Record<TabName, Subject[]> = {
    page: [ofMarked, ofPage],
    job: [ofPage, ofFile],
    compare: [ofPage, ofFile],
    file: [ofFile],
    report: [ofPage, ofFile],
  }

  return (
    <div className="panel">
      <RolePicker items={items} active={active} onUse={(id) => use.mutate({ id })} onEdit={onEdit} />
      <JobOfPageLine {...jobPage} />
      <Views />
      <Tabs.Root
        asChild
        dir={directionOf(spokenLanguage())}
        value={tab}
        onValueChange={(next) => {
          setShown(null)
          setTab(next as TabName)
        }}
      >
        {/* The page says which way it is written; for the arrow keys alone the tabs have to be told. */}
        <main className="panel-body" dir={undefined}>
          <h1 className="ts-hidden">{say('panel.title')}</h1>
          <Tabs.List className="tabs" aria-label={say('panel.tabs')}>
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name}>
                {say(`panel.tab.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {TABS.map((name) => (
            <Tabs.Content key={name} className="pane" value={name}>
              {decide.gate(asksFirst[name], panes[name])}
            </Tabs.Content>
          ))}
          <p className="ts-hidden" role="status">
            {decide.waits(ofPage) ? say('views.decide.why') : announcement(view)}
          </p>
        </main>
      </Tabs.Root>
      <footer className="panel-foot">{say('panel.foot')}</footer>
    </div>
  )
}
