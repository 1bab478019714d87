import { useState } from 'react'
import type { SiteState } from '../../utils/messages/contract.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say, spokenLanguage } from '../../utils/model/words.ts'
import type { WelcomeHost } from '../data/host.ts'
import { useReconcile, useShowChips, useSiteInline } from '../data/mutations.ts'
import { useSites } from '../data/queries.ts'
import { patternsFor } from '../data/sites.ts'
import { AllowHost } from '../settings/AllowHost.tsx'
import { SiteNotice } from './SiteNotice.tsx'

type SiteActions = {
  onAllow: (site: SiteState) => void
  onWithdraw: (site: SiteState) => void
  onAccept: (id: string) => void
  onKeepPanel: (id: string) => void
}

/** The known sites to choose from. A site's notice stands by itself below it, once the site is allowed. */
export function SitePicks(props: { sites: SiteState[]; settled: readonly string[] } & SiteActions) {
  const { sites, settled, onAllow, onWithdraw, onAccept, onKeepPanel } = props
  // One with a notice needs the whole width: first, so that it leaves no hole among the others.
  const sorted = [...sites].sort(
    (a, b) => Number(b.notice) - Number(a.notice) || a.name.localeCompare(b.name, spokenLanguage()),
  )
  return (
    <ul className="picks" aria-label={say('welcome.sites.list')}>
      {sorted.map((site) => (
        <li key={site.id}>
          <div className="pick">
            <span className="pick-name">{site.name}</span>
            {site.granted && <span className="granted">{say('welcome.sites.allowed')}</span>}
            <button
              type="button"
              className={site.granted ? 'quiet' : 'secondary'}
              onClick={() => (site.granted ? onWithdraw(site) : onAllow(site))}
            >
              {say(site.granted ? 'welcome.sites.withdraw' : 'welcome.sites.allow')}
              <span className="ts-hidden"> {site.name}</span>
            </button>
          </div>
          {site.noticeAccepted !== null && (
            <p className="ts-second">{say('options.sites.noticeAccepted', { date: dayWords(site.noticeAccepted) })}</p>
          )}
          {site.granted && site.notice && site.noticeAccepted === null && !settled.includes(site.id) && (
            <SiteNotice site={site} onAccept={onAccept} onKeepPanel={onKeepPanel} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** *Your sites*: each is asked for in its own click, and can be given back beside it. */
export function SitesStep({ host }: { host: WelcomeHost }) {
  const sites = useSites()
  const reconcile = useReconcile()
  const showChips = useShowChips()
  const inline = useSiteInline()
  const [settled, setSettled] = useState<string[]>([])
  const [said, setSaid] = useState('')

  // The browser is asked first, in the click itself; an awaited question before it would spend the gesture.
  const afterwards = (asked: Promise<boolean>) => {
    const settle = () => reconcile.mutate({})
    asked.then(settle, settle)
    return asked
  }
  const tell = (asked: Promise<boolean>, site: string, now: 'allowed' | 'withdrawn') => {
    const declined = () => setSaid(now === 'allowed' ? say('welcome.sites.said.declined', { site }) : '')
    asked.then((done) => (done ? setSaid(say(`welcome.sites.said.${now}`, { site })) : declined()), declined)
  }

  return (
    <>
      <p className="lead">{say('welcome.sites.lead')}</p>
      {sites.isError && <p className="problem">{say('panel.failed.internal')}</p>}
      <SitePicks
        sites={sites.data ?? []}
        settled={settled}
        onAllow={(site) => tell(afterwards(host.requestAccess(site.patterns)), site.name, 'allowed')}
        onWithdraw={(site) => tell(afterwards(host.withdrawAccess(site.patterns)), site.name, 'withdrawn')}
        onAccept={(id) => showChips.mutate({ id })}
        onKeepPanel={(id) => {
          setSettled([...settled, id])
          inline.mutate({ id, inline: 'panel-only' })
        }}
      />
      <p role="status" className="done">
        {said}
      </p>
      <details>
        <summary>{say('welcome.sites.other')}</summary>
        <AllowHost onAllow={(page) => afterwards(host.requestAccess(patternsFor(page, sites.data ?? [])))} />
      </details>
      <p className="ts-second">{say('welcome.sites.none')}</p>
      {host.asksAboutData && <p className="ts-second">{say('welcome.sites.firefox')}</p>}
    </>
  )
}
