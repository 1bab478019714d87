import type { ReactNode } from 'react'
import type { SiteState, TabState } from '../../utils/messages/contract.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { patternsFor, siteOf } from '../data/sites.ts'
import { timeWords } from '../shared/clock.ts'
import { Credentials, type CredentialView } from './Credentials.tsx'
import { FileOffers, type FileOffersProps } from './FileOffers.tsx'
import { Ladders } from './Ladders.tsx'
import { ladderLines } from './ladder-lines.ts'
import { Notice } from './Notice.tsx'
import type { Shown } from './Rows.tsx'
import { State } from './State.tsx'
import { SumLine } from './SumLine.tsx'
import { TopForRole } from './TopForRole.tsx'
import { isRead, type PageView } from './view.ts'

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
  /** Switches Touchstone on again for a host where it is off or paused. */
  onOn: (host: string) => void
  /** The order in which the credentials stand at first. */
  startIn?: CredentialView
  /** Opens a row of this page and brings it into view. */
  onShow: (key: string) => void
} & Pick<FileOffersProps, 'fetchFile' | 'onFile' | 'onChoose'>

/** The button that asks for the page's site by name. */
function Allow(props: {
  page: { host: string; pattern: string }
  sites: SiteState[]
  className: 'primary' | 'link'
  onAllow: (patterns: string[]) => void
}) {
  const { page, sites, className, onAllow } = props
  return (
    <button type="button" className={className} onClick={() => onAllow(patternsFor(page, sites))}>
      {say('panel.page.allow', { host: siteOf(page.host, sites)?.name ?? page.host })}
    </button>
  )
}

function NoPermission({
  host,
  pattern,
  sites,
  onAllow,
  onSites,
}: PageStateProps & { host: string; pattern: string | null }) {
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
  if (pattern === null)
    return (
      <State title={say('panel.page.http', { host })}>
        <p>{say('panel.page.httpWhy')}</p>
      </State>
    )
  return (
    <State
      title={say('panel.page.noPermission', { host: siteOf(host, sites)?.name ?? host })}
      action={<Allow page={{ host, pattern }} sites={sites} className="primary" onAllow={onAllow} />}
    >
      <p>{say('panel.page.noPermissionWhy', { host })}</p>
    </State>
  )
}

/** Beside what a click on the toolbar button let us read: how it can be read from now on, or why it cannot. */
function ReadByClick({ tab, sites, onAllow }: Pick<PageStateProps, 'sites' | 'onAllow'> & { tab: TabState }) {
  const { granted, host, pattern } = tab
  if (granted || host === '') return null
  if (pattern === null) return <p className="by-click">{say('panel.page.byClickHttp')}</p>
  return (
    <p className="by-click">
      {say('panel.page.byClick')} <Allow page={{ host, pattern }} sites={sites} className="link" onAllow={onAllow} />
    </p>
  )
}

/** A site where Touchstone rests, and the way back. */
function Off({ host, until, onOn }: { host: string; until: string | null; onOn: (host: string) => void }) {
  return (
    <State
      title={
        until === null ? say('panel.page.off', { host }) : say('panel.page.paused', { host, time: timeWords(until) })
      }
      action={
        <button type="button" className="primary" onClick={() => onOn(host)}>
          {say('panel.page.on')}
        </button>
      }
    >
      <p>{say('panel.page.offWhy')}</p>
    </State>
  )
}

type PageStateProps = Pick<PagePaneProps, 'sites' | 'onAllow' | 'onRetry' | 'onSites' | 'onOn'>

/** Why nothing of a page can be told, and what can be done about it. */
export function PageState({ view, ...props }: PageStateProps & { view: Exclude<PageView, { tab: TabState }> }) {
  switch (view.kind) {
    case 'loading':
      return <p className="loading">{say('panel.page.loading')}</p>
    case 'no-tab':
      return <State title={say('panel.page.noTab')} />
    case 'no-permission':
      return <NoPermission {...props} host={view.host} pattern={view.pattern} />
    case 'off':
      return <Off {...view} onOn={props.onOn} />
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
  }
}

/** *This page*: the credentials of the tab in focus, or exactly why there are none to show. */
export function PagePane(props: PagePaneProps) {
  const { view, sites, onAllow } = props
  if (!isRead(view)) return <PageState {...props} view={view} />
  const { tab } = view
  const { fetchFile, onFile, onChoose } = props
  const files = <FileOffers key={tab.tabId} host={tab.host} files={tab.files} {...{ fetchFile, onFile, onChoose }} />
  if (view.kind === 'nothing')
    return (
      <>
        <State title={say('panel.page.nothing')}>
          <p>{say('panel.page.nothingWhy')}</p>
          {tab.reading?.cut && <p>{say('panel.sum.cut')}</p>}
        </State>
        {files}
        <ReadByClick tab={tab} sites={sites} onAllow={onAllow} />
      </>
    )
  const names = new Map(tab.appraisals.map(({ mention }) => [mention.key, mention.name]))
  const folds = tab.stack?.folds ?? []
  const site = siteOf(tab.host, sites)
  const asks = site?.notice && site.noticeAccepted === null && !props.settled.includes(site.id)
  return (
    <>
      <SumLine appraisals={tab.appraisals} more={tab.reading?.more ?? 0} cut={tab.reading?.cut === true} of="page" />
      <ReadByClick tab={tab} sites={sites} onAllow={onAllow} />
      {files}
      {site && asks && <Notice site={site} onAccept={props.onAcceptNotice} onKeepPanel={props.onKeepPanel} />}
      <TopForRole appraisals={tab.appraisals} folds={folds} onShow={props.onShow} />
      <Credentials
        key={tab.tabId}
        appraisals={tab.appraisals}
        folds={folds}
        label={say('panel.page.list')}
        shown={props.shown}
        detail={props.detail}
        onShow={props.onShow}
        {...(props.startIn && { startIn: props.startIn })}
      />
      <Ladders lines={ladderLines(tab.stack, names)} onShow={props.onShow} />
    </>
  )
}
