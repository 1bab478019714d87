import * as Tabs from '@radix-ui/react-tabs'
import { type ReactNode, useEffect, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { Card } from '../card/Card.tsx'
import { useActiveTab } from '../data/active-tab.ts'
import type { PanelHost } from '../data/host.ts'
import { useAcceptNotice, useReconcile, useSiteInline, useUseRequisition } from '../data/mutations.ts'
import { useFocus, useRequisitions, useSettings, useSites, useTab } from '../data/queries.ts'
import { FilePane } from './FilePane.tsx'
import { useFile } from './file.ts'
import { JobPane } from './JobPane.tsx'
import { PagePane } from './PagePane.tsx'
import { RolePicker } from './RolePicker.tsx'
import type { Shown } from './Rows.tsx'
import { SourceSwitch } from './SourceSwitch.tsx'
import { sumLine, sumUp } from './sum.ts'
import { pageView } from './view.ts'

type TabName = 'page' | 'job' | 'file'

/** The words for the live region: a page's sum. React writes them once a change, so they are said once a page. */
function announcement(view: ReturnType<typeof pageView>): string {
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

/** What both ways to the page's sites have in common: grant, reconcile, notice. */
function useSiteActions(host: PanelHost, refetch: () => void) {
  const reconcile = useReconcile()
  const accept = useAcceptNotice()
  const inline = useSiteInline()
  return {
    onAllow: (patterns: string[]) => {
      host.requestAccess(patterns).then((granted) => {
        if (granted) reconcile.mutate({}, { onSettled: refetch })
      }, refetch)
    },
    onAcceptNotice: (id: string) => accept.mutate({ id }, { onSuccess: () => inline.mutate({ id, inline: 'chips' }) }),
    onKeepPanel: (id: string) => inline.mutate({ id, inline: 'panel-only' }),
  }
}

function Pane({ name, children }: { name: TabName; children: ReactNode }) {
  return (
    <Tabs.Content className="pane" value={name}>
      {children}
    </Tabs.Content>
  )
}

/** The side panel: everything the chips say and more, complete without them. */
export function Panel({ host }: { host: PanelHost }) {
  useNoStrayDrops()
  const tabId = useActiveTab(host)
  const tab = useTab(tabId ?? null)
  const requisitions = useRequisitions()
  const sites = useSites()
  const settings = useSettings()
  const use = useUseRequisition()
  const file = useFile(host)
  const [pane, setPane] = useState<TabName>('page')
  const [shown, setShown] = useState<Shown | null>(null)
  const [source, setSource] = useState<'page' | 'file'>('page')
  const actions = useSiteActions(host, () => void tab.refetch())

  const show = (key: string, where: TabName) => {
    setShown({ key })
    setPane(where)
  }
  useFocus(tabId ?? null, (key) => show(key, 'page'))

  const view = pageView(tabId, tab.data, tab.error)
  const active = requisitions.data?.active ?? null
  const role = requisitions.data?.items.find((item) => item.id === active) ?? null
  const fileAppraisals = file.view.kind === 'read' ? file.view.appraisals : null
  const fromFile = fileAppraisals !== null && source === 'file'
  const detail = (appraisal: Appraisal) => <Card appraisal={appraisal} />
  const editRole = () => host.openOptions('role')

  return (
    <div className="panel">
      <RolePicker
        items={requisitions.data?.items ?? []}
        active={active}
        onUse={(id) => use.mutate({ id })}
        onEdit={editRole}
      />
      <Tabs.Root
        asChild
        value={pane}
        onValueChange={(next) => {
          setShown(null)
          setPane(next as TabName)
        }}
      >
        <main className="panel-body">
          <h1 className="ts-hidden">{say('panel.title')}</h1>
          <Tabs.List className="tabs" aria-label={say('panel.tabs')}>
            <Tabs.Trigger value="page">{say('panel.tab.page')}</Tabs.Trigger>
            <Tabs.Trigger value="job">{say('panel.tab.job')}</Tabs.Trigger>
            <Tabs.Trigger value="file">{say('panel.tab.file')}</Tabs.Trigger>
          </Tabs.List>
          <Pane name="page">
            <PagePane
              view={view}
              sites={sites.data ?? []}
              settled={Object.keys(settings.data?.inline ?? {})}
              shown={shown}
              detail={detail}
              onRetry={() => void tab.refetch()}
              onSites={() => host.openOptions('sites')}
              {...actions}
            />
          </Pane>
          <Pane name="job">
            <JobPane
              role={role}
              appraisals={fromFile ? fileAppraisals : view.kind === 'list' ? view.tab.appraisals : []}
              source={
                fileAppraisals !== null && file.view.kind === 'read' ? (
                  <SourceSwitch value={source} fileName={file.view.name} onChange={setSource} />
                ) : null
              }
              fromFile={fromFile}
              onShow={(key) => show(key, fromFile ? 'file' : 'page')}
              onEdit={editRole}
            />
          </Pane>
          <Pane name="file">
            <FilePane
              view={file.view}
              shown={shown}
              detail={detail}
              onFile={(chosen) => {
                setSource('file')
                file.onFile(chosen)
              }}
              onText={(text) => {
                setSource('file')
                file.onText(text)
              }}
              onClear={file.onClear}
            />
          </Pane>
          <p className="ts-hidden" role="status">
            {announcement(view)}
          </p>
        </main>
      </Tabs.Root>
      <footer className="panel-foot">{say('panel.foot')}</footer>
    </div>
  )
}
