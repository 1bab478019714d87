import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { Chooser } from '../../../components/compare/Chooser.tsx'
import { Table } from '../../../components/compare/Table.tsx'
import { keys } from '../../../components/data/keys.ts'
import { DecideFirst, OwnView } from '../../../components/judge/DecideFirst.tsx'
import { Views } from '../../../components/judge/Views.tsx'
import { Learn } from '../../../components/learn/Learn.tsx'
import { FilePane } from '../../../components/panel/FilePane.tsx'
import { JobPane } from '../../../components/panel/JobPane.tsx'
import { PagePane } from '../../../components/panel/PagePane.tsx'
import { RolePicker } from '../../../components/panel/RolePicker.tsx'
import type { PageView } from '../../../components/panel/view.ts'
import { ThisPage } from '../../../components/popup/ThisPage.tsx'
import { ReportView } from '../../../components/report/ReportView.tsx'
import { Licences, StatusList } from '../../../components/settings/About.tsx'
import { Accessibility } from '../../../components/settings/Accessibility.tsx'
import { General } from '../../../components/settings/General.tsx'
import { Layers } from '../../../components/settings/Layers.tsx'
import { Live } from '../../../components/settings/Live.tsx'
import { Role } from '../../../components/settings/Role.tsx'
import { RubricTable } from '../../../components/settings/RubricTable.tsx'
import { SiteList } from '../../../components/settings/Sites.tsx'
import { Trusted } from '../../../components/settings/Trusted.tsx'
import { SitePicks } from '../../../components/welcome/SitesStep.tsx'
import { WhatStep } from '../../../components/welcome/WhatStep.tsx'
import { OWN_NAMES } from '../../../utils/model/languages.ts'
import { trustedListSchema } from '../../../utils/model/requisition.ts'
import { settingsSchema } from '../../../utils/model/settings.ts'
import { say, sayCount, speak } from '../../../utils/model/words.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { ARABIC } from '../../support/arabic.ts'
import { PSEUDO, unspoken, visibleTexts } from '../../support/pseudo.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'
import { appraisal, role, site, tab } from '../panel/make.ts'
import { report } from '../report/make.ts'

const nothing = () => undefined
const host = {
  requestAccess: async () => true,
  withdrawAccess: async () => true,
  shortcuts: async () => [],
  openShortcuts: async () => true,
}

const bridge = role({
  skills: [{ label: 'Load testing', need: 'must' }],
  requires: [{ name: 'Diploma', issuer: null, equivalents: [{ name: 'Degree' }] }],
})
const trusted = trustedListSchema.parse({ name: 'Our list', entries: [{ issuer: 'Org One', stance: 'trusted' }] })
const settings = settingsSchema.parse({})
const searched = { source: 'starter', date: '2026-11-20', size: 1234 } as const
const status = { version: '1.2.3', searched, rubric: '2.1.0', rubricHash: 'abcdef' }
const live = {
  on: true,
  automatic: false,
  environment: 'production',
  hasKey: true,
  granted: true,
  patterns: ['https://search.example/*'],
  breaker: 'closed',
  until: null,
  kept: 3,
}
const rows = [
  appraisal('Diploma', { relevance: 'direct', mention: { expires: '2028-06' } }),
  appraisal('Badge', { outcome: 'none', mention: { issuer: null, issued: '2024' } }),
  appraisal('Certificate', { flags: ['expired'], mention: { expires: '2024-03' } }),
]
/** As they stand on keyboards. */
const KEYS = ['Tab', 'Enter', 'Esc']
/** All but what tries to break out: of that, what is shown is cleaned first. */
const CARDS = Object.entries(APPRAISALS).filter(([state]) => state !== 'hostile')
/** Two to compare, as a page has them: with keys of their own. */
const pair = CARDS.slice(0, 2).map(([, one]) => one)
const data = {
  KEYS,
  APPRAISALS,
  bridge,
  trusted,
  settings,
  status,
  live,
  rows,
  RUBRIC,
  names: OWN_NAMES,
  sites: site(),
}

function draw(element: ReactElement): string {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } })
  client.setQueryData(keys.settings, settings)
  client.setQueryData(keys.status, status)
  client.setQueryData(keys.requisitions, { active: bridge.id, items: [bridge] })
  client.setQueryData(keys.trusted, trusted)
  client.setQueryData(keys.layers, [])
  client.setQueryData(keys.live, live)
  client.setQueryData(['shortcuts'], [{ what: 'popup', keys: 'K' }])
  return renderToStaticMarkup(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
}

const pagePane = (view: PageView) => (
  <PagePane
    view={view}
    sites={[site()]}
    settled={[]}
    shown={null}
    detail={() => null}
    onAllow={nothing}
    onAcceptNotice={nothing}
    onKeepPanel={nothing}
    onRetry={nothing}
    onSites={nothing}
    onOn={nothing}
    onShow={nothing}
    fetchFile={async () => ({ ok: false, why: 'blocked' })}
    onFile={nothing}
    onChoose={nothing}
  />
)
const siteActions = {
  onAllow: nothing,
  onWithdraw: nothing,
  onInline: nothing,
  onAccept: nothing,
  onKeepPanel: nothing,
}

const SURFACES: Record<string, () => ReactElement> = {
  'panel: this page': () => pagePane({ kind: 'list', tab: tab(rows) }),
  'panel: nothing found': () => pagePane({ kind: 'nothing', tab: tab([]) }),
  'panel: not readable': () => pagePane({ kind: 'unreadable' }),
  'panel: for this role': () => (
    <JobPane
      role={bridge}
      appraisals={rows}
      source={null}
      fromFile={false}
      interview={null}
      onShow={nothing}
      onEdit={nothing}
    />
  ),
  'panel: a file': () => (
    <FilePane
      view={{ kind: 'empty' }}
      files={[]}
      current={null}
      left={0}
      shown={null}
      detail={() => null}
      onPick={nothing}
      onShow={nothing}
      onFiles={nothing}
      onText={nothing}
      onClear={nothing}
    />
  ),
  'panel: compare': () => (
    <>
      <Chooser appraisals={pair} chosen={[]} onToggle={nothing} onCompare={nothing} />
      <Table chosen={pair} onShow={nothing} />
    </>
  ),
  'panel: ways of looking': () => (
    <>
      <Views />
      <DecideFirst appraisals={rows} onShow={nothing} />
      <OwnView note="" />
    </>
  ),
  'panel: the role': () => <RolePicker active={null} items={[bridge]} onUse={nothing} onEdit={nothing} />,
  'popup: this page': () => <ThisPage view={{ kind: 'unreadable' }} sites={[]} onAllow={nothing} />,
  'options: general': () => <General />,
  'options: accessibility': () => <Accessibility host={host} lessMotion />,
  'options: sites': () => <SiteList sites={[site(), site({ id: 'other', notice: true })]} {...siteActions} />,
  'options: role': () => <Role />,
  'options: trusted': () => <Trusted />,
  'options: layers': () => <Layers />,
  'options: live search': () => <Live host={host} />,
  'options: rubric': () => <RubricTable rubric={RUBRIC} />,
  'options: about': () => (
    <>
      <StatusList status={status} />
      <Licences />
    </>
  ),
  'first steps': () => (
    <>
      <WhatStep />
      <SitePicks sites={[site()]} settled={[]} {...siteActions} />
    </>
  ),
  glossary: () => <Learn />,
}

describe('in a language that nobody speaks', () => {
  beforeAll(() => speak('en', PSEUDO))
  afterAll(() => speak('en'))

  it.each(Object.entries(SURFACES))('%s says nothing in English', (_, surface) => {
    const html = draw(surface())
    expect(visibleTexts(html).join('')).toContain('⟦')
    expect(unspoken(html, data)).toEqual([])
  })

  it.each(CARDS)('the card of %s, with all that it opens, says nothing in English', (_, one) => {
    const html = draw(<Card appraisal={one} startOpen titleId="title" />)
    expect(visibleTexts(html).join('')).toContain('⟦')
    expect(unspoken(html, data)).toEqual([])
  })

  it('a report, with every line, says nothing in English', () => {
    const told = CARDS.map(([, one]) => one)
    const whole = report(told)
    expect(unspoken(draw(<ReportView report={whole} appraisals={told} whole />), [data, whole])).toEqual([])
  })

  it('a chip’s name holds our words and the page’s alone', () => {
    for (const [, one] of CARDS) expect(unspoken(chipView(one).label, one)).toEqual([])
  })

  it('English that was left over is found', () => {
    expect(unspoken(`<p title="Left over">${say('card.action.close')}</p>`, data)).toEqual(['Left over'])
    expect(unspoken('<p>Left over &amp; done</p>', data)).toEqual(['Left over & done'])
  })
})

describe('in Arabic', () => {
  beforeAll(() => speak('ar', ARABIC))
  afterAll(() => speak('en'))

  it('every form of a number is said', () => {
    const said = [0, 1, 2, 3, 11, 100].map((n) => sayCount('panel.sum.total', n))
    expect(said).toEqual([
      'لا شهادات',
      'شهادة واحدة',
      'شهادتان',
      expect.stringMatching(/شهادات$/),
      expect.stringMatching(/شهادة$/),
      expect.stringMatching(/شهادة$/),
    ])
    expect(new Set(said).size).toBe(6)
  })

  it('words of a page stay apart from ours, whichever way they run', () => {
    const html = draw(<Card appraisal={APPRAISALS.strong ?? appraisal('x')} startOpen titleId="title" />)
    expect(html).toContain('<bdi>')
    expect(html).toContain('لماذا؟')
  })
})
