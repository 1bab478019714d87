import type { SiteState } from '../../utils/messages/contract.ts'
import { say } from '../../utils/model/words.ts'
import { patternsFor, siteOf } from '../data/sites.ts'
import { type Sum, sumUp } from '../panel/sum.ts'
import { isRead, type PageView } from '../panel/view.ts'

/** The three figures of a page; the last two add up to the first. */
export function figuresOf(sum: Sum): { found: number; explained: number; unknown: number } {
  const explained = sum.explained + sum.platform
  return { found: sum.total, explained, unknown: sum.total - explained }
}

function Figures({ sum }: { sum: Sum }) {
  const figures = figuresOf(sum)
  return (
    <>
      <dl className="figures">
        {(['found', 'explained', 'unknown'] as const).map((each) => (
          <div key={each}>
            <dt>{say(`popup.counts.${each}`)}</dt>
            <dd>{figures[each]}</dd>
          </div>
        ))}
      </dl>
      {figures.unknown > 0 && <p className="ts-second">{say('popup.counts.why')}</p>}
    </>
  )
}

export type ThisPageProps = {
  view: PageView
  sites: SiteState[]
  /** Asks the browser for hosts; called straight from the click. */
  onAllow: (patterns: string[]) => void
}

function Allow({ page, sites, onAllow }: { page: { host: string; pattern: string } } & Omit<ThisPageProps, 'view'>) {
  return (
    <button type="button" className="secondary" onClick={() => onAllow(patternsFor(page, sites))}>
      {say('panel.page.allow', { host: siteOf(page.host, sites)?.name ?? page.host })}
    </button>
  )
}

function stateWords(view: Exclude<PageView, { tab: unknown }>): string {
  switch (view.kind) {
    case 'loading':
      return say('panel.page.loading')
    case 'no-tab':
      return say('panel.page.noTab')
    case 'unreadable':
      return say('panel.page.unreadable')
    case 'no-permission':
      return view.host === '' ? say('panel.page.hidden') : say('panel.page.noPermission', { host: view.host })
    case 'failed':
      return view.words
    case 'off':
      return say('popup.counts.off')
  }
}

/** What of the page could be told, in three figures, or why there are none. */
export function ThisPage({ view, sites, onAllow }: ThisPageProps) {
  if (!isRead(view)) {
    const page = view.kind === 'no-permission' && view.pattern !== null ? { ...view, pattern: view.pattern } : null
    return (
      <>
        <p>{stateWords(view)}</p>
        {page && <Allow page={page} sites={sites} onAllow={onAllow} />}
      </>
    )
  }
  const { tab } = view
  return (
    <>
      {view.kind === 'nothing' ? <p>{say('panel.page.nothing')}</p> : <Figures sum={sumUp(tab.appraisals)} />}
      {!tab.granted && <p className="ts-second">{say('popup.site.byClick')}</p>}
      {!tab.granted && tab.pattern !== null && (
        <Allow page={{ host: tab.host, pattern: tab.pattern }} sites={sites} onAllow={onAllow} />
      )}
    </>
  )
}
