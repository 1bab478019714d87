import type { ReactNode } from 'react'
import type { SiteState } from '../../utils/messages/contract.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { Notice } from './Notice.tsx'
import { Rows, type Shown } from './Rows.tsx'
import { State } from './State.tsx'
import { SumLine } from './SumLine.tsx'
import { type PageView, patternsFor, siteOf } from './view.ts'

export type PagePaneProps = {
  view: PageView
  sites: SiteState[]
  shown: Shown | null
  /** Sites for which panel or chips was chosen already: their notice is not brought up again. */
  settled: string[]
  detail: (appraisal: Appraisal) => ReactNode
  /** Asks the browser for hosts; called straight from the click. */
  onAllow: (patterns: string[]) => void
  onAcceptNotice: (site: string) => void
  /** Keeps the site in the panel and says no more of it. */
  onKeepPanel: (site: string) => void
  onRetry: () => void
  onSites: () => void
}

function NoPermission({ host, sites, onAllow, onSites }: PagePaneProps & { host: string }) {
  if (!host)
    return (
      <State
        title={say('panel.page.hidden')}
        action={
          <button type="button" className="secondary" onClick={onSites}>
            {say('panel.page.sites')}
          </button>
        }
      >
        <p>{say('panel.page.hiddenWhy')}</p>
      </State>
    )
  const site = siteOf(host, sites)
  return (
    <State
      title={say('panel.page.noPermission', { host: site?.name ?? host })}
      action={
        <button type="button" className="primary" onClick={() => onAllow(patternsFor(host, sites))}>
          {say('panel.page.allow')}
        </button>
      }
    >
      <p>{say('panel.page.noPermissionWhy', { host })}</p>
    </State>
  )
}

/** *This page*: the credentials of the tab in focus, or exactly why there are none to show. */
export function PagePane(props: PagePaneProps) {
  const { view, sites } = props
  switch (view.kind) {
    case 'loading':
      return <p className="loading">{say('panel.page.loading')}</p>
    case 'no-tab':
      return <State title={say('panel.page.noTab')} />
    case 'no-permission':
      return <NoPermission {...props} host={view.host} />
    case 'unreadable':
      return (
        <State title={say('panel.page.unreadable')}>
          <p>{say('panel.page.unreadableWhy')}</p>
        </State>
      )
    case 'failed':
      return (
        <State
          title={view.words}
          action={
            <button type="button" className="secondary" onClick={props.onRetry}>
              {say('panel.page.retry')}
            </button>
          }
        />
      )
    case 'nothing':
      return (
        <State title={say('panel.page.nothing')}>
          <p>{say('panel.page.nothingWhy')}</p>
        </State>
      )
    case 'list': {
      const site = siteOf(view.tab.host, sites)
      const asks = site?.notice && site.noticeAccepted === null && !props.settled.includes(site.id)
      return (
        <>
          <SumLine appraisals={view.tab.appraisals} more={view.tab.reading?.more ?? 0} />
          {site && asks && <Notice site={site} onAccept={props.onAcceptNotice} onKeepPanel={props.onKeepPanel} />}
          <Rows
            key={view.tab.tabId}
            appraisals={view.tab.appraisals}
            label={say('panel.page.list')}
            shown={props.shown}
            detail={props.detail}
          />
        </>
      )
    }
  }
}
