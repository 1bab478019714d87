import type { SiteState } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say } from '../../utils/model/words.ts'
import type { AccessHost } from '../data/host.ts'
import { useAcceptNotice, useReconcile } from '../data/mutations.ts'
import { useSiteInlineNow } from '../data/options.ts'
import { useSites } from '../data/queries.ts'
import { patternsFor } from '../data/sites.ts'
import { AllowHost } from './AllowHost.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

type SiteActions = {
  onAllow: (site: SiteState) => void
  onWithdraw: (site: SiteState) => void
  onInline: (site: SiteState, inline: 'chips' | 'panel-only') => void
  onAccept: (site: SiteState) => void
}

function NoticeOf({ site, onAccept }: { site: SiteState; onAccept: (site: SiteState) => void }) {
  if (!site.notice) return null
  if (site.noticeAccepted !== null)
    return <p className="ts-second">{say('options.sites.noticeAccepted', { date: dayWords(site.noticeAccepted) })}</p>
  return (
    <details className="site-notice">
      <summary>{say('options.sites.noticeTitle')}</summary>
      <p>{say('panel.notice.why', { site: site.name })}</p>
      <p>{say('panel.notice.choice')}</p>
      <button type="button" className="secondary" onClick={() => onAccept(site)}>
        {say('options.sites.noticeAccept')}
      </button>
    </details>
  )
}

function Site({ site, onAllow, onWithdraw, onInline, onAccept }: { site: SiteState } & SiteActions) {
  const locked = site.notice && site.noticeAccepted === null
  return (
    <li className="site">
      <div className="site-head">
        <div className="site-name">
          <h3>{site.name}</h3>
          <p className="ts-second">
            {site.patterns.map((pattern) => pattern.replace(/^[^/]+\/\/|\/\*$/g, '')).join(', ')}
          </p>
        </div>
        <span className={site.granted ? 'granted' : 'ts-second'}>
          {say(site.granted ? 'options.sites.granted' : 'options.sites.notGranted')}
        </span>
        {site.granted ? (
          <button type="button" className="secondary" onClick={() => onWithdraw(site)}>
            {say('options.sites.withdraw')}
            <span className="ts-hidden"> {site.name}</span>
          </button>
        ) : (
          <button type="button" className="primary" onClick={() => onAllow(site)}>
            {say('options.sites.allow')}
            <span className="ts-hidden"> {site.name}</span>
          </button>
        )}
      </div>
      <fieldset className="choice" disabled={locked}>
        <legend className="ts-hidden">{say('options.sites.where', { site: site.name })}</legend>
        {(['chips', 'panel-only'] as const).map((inline) => (
          <label key={inline}>
            <input
              type="radio"
              name={`inline-${site.id}`}
              checked={site.inline === inline}
              onChange={() => onInline(site, inline)}
            />
            {say(inline === 'chips' ? 'options.sites.chips' : 'options.sites.panelOnly')}
          </label>
        ))}
      </fieldset>
      <NoticeOf site={site} onAccept={onAccept} />
    </li>
  )
}

/** The sites as data, for every state that they can be in. */
export function SiteList(props: { sites: SiteState[] } & SiteActions) {
  const { sites, ...actions } = props
  return (
    <ul className="sites">
      {sites.map((site) => (
        <Site key={site.id} site={site} {...actions} />
      ))}
    </ul>
  )
}

/** *Sites*: where Touchstone may read, granted and given back host by host. */
export function Sites({ host }: { host: AccessHost }) {
  const sites = useSites()
  const reconcile = useReconcile()
  const inline = useSiteInlineNow()
  const accept = useAcceptNotice()
  // The browser is asked first, in the click itself; an awaited question before it would spend the gesture.
  const afterwards = (asked: Promise<boolean>) => {
    const settle = () => reconcile.mutate({})
    asked.then(settle, settle)
    return asked
  }
  return (
    <Section title={say('options.nav.sites')} lead={say('options.sites.lead')}>
      {sites.isError && <Unanswered onRetry={() => void sites.refetch()} />}
      {!sites.data && !sites.isError && <Waiting />}
      <p role="status" className="problem">
        {inline.isError ? say('options.notSaved') : ''}
      </p>
      <SiteList
        sites={sites.data ?? []}
        onAllow={(site) => void afterwards(host.requestAccess(site.patterns))}
        onWithdraw={(site) => void afterwards(host.withdrawAccess(site.patterns))}
        onInline={(site, next) => inline.mutate({ id: site.id, inline: next })}
        onAccept={(site) => accept.mutate({ id: site.id })}
      />
      <AllowHost onAllow={(page) => afterwards(host.requestAccess(patternsFor(page, sites.data ?? [])))} />
    </Section>
  )
}
