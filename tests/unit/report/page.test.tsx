import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../components/data/client.ts'
import type { ReportedFile } from '../../../components/data/host.ts'
import { keys } from '../../../components/data/keys.ts'
import type { FileView } from '../../../components/panel/FilePane.tsx'
import type { PageView } from '../../../components/panel/view.ts'
import { ReportPage } from '../../../components/report/ReportPage.tsx'
import { ReportTab } from '../../../components/report/ReportTab.tsx'
import { ReportView } from '../../../components/report/ReportView.tsx'
import type { TabState } from '../../../utils/messages/contract.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import { settingsSchema } from '../../../utils/model/settings.ts'
import { say } from '../../../utils/model/words.ts'
import { appraisal, role, tab } from '../panel/make.ts'
import { EVERY, input, report } from './make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Draws with what the background would have answered. */
function draw(
  element: ReactElement,
  state: TabState | null = null,
  client = createQueryClient(),
  settings = settingsSchema.parse({}),
): string {
  client.setQueryData(keys.status, input([]).status)
  client.setQueryData(keys.settings, settings)
  client.setQueryData(keys.requisitions, { active: 'role-1', items: [role()] })
  if (state) client.setQueryData(keys.tab(state.tabId), state)
  return renderToStaticMarkup(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
}

describe('the report page', () => {
  const two = [appraisal('Zinc inspector'), appraisal('Anchor inspector', { outcome: 'none' })]
  const page = (state: TabState | null, tabId: number | null = 7) =>
    draw(<ReportPage host={{ tabId, fileId: null, decided: false, file: async () => null, print: nothing }} />, state)

  it('has the credentials in the page’s order, the role, and the footer', () => {
    const said = words(page(tab(two)))
    expect(said.indexOf('Zinc inspector')).toBeLessThan(said.indexOf('Anchor inspector'))
    for (const part of ['Bridge inspector', say('report.action.print'), say('report.footer')])
      expect(said).toContain(part)
  })

  it('has a file’s credentials by the role and lists there are now, and says where the file is gone', () => {
    const given = appraisal('Crane rigger')
    const host = { tabId: null, fileId: 'f1', decided: false, file: async () => null, print: nothing }
    const of = (handed: ReportedFile | null, appraisals: Appraisal[]) => {
      const client = createQueryClient()
      client.setQueryData(keys.handedFile('f1'), handed)
      client.setQueryData(keys.appraise('f1'), appraisals)
      return words(draw(<ReportPage host={host} />, null, client))
    }
    expect(of({ mentions: [given.mention], more: 0 }, [given])).toContain('Crane rigger')
    expect(of({ mentions: [], more: 0 }, [])).toContain(say('report.page.nothing.title'))
    expect(of(null, [])).toContain(say('report.page.fileGone.title'))
  })

  it('says what is so where there is nothing to report', () => {
    expect(words(page(tab([])))).toContain(say('report.page.nothing.title'))
    expect(words(page(null, null))).toContain(say('report.page.gone.title'))
    expect(words(page(null))).toContain(say('report.page.loading'))
    const refused = tab([], { state: 'no-permission', reading: null })
    expect(words(page(refused))).toContain(say('report.page.gone.title'))
  })

  it('shows a number only where a card does, and every line where it is asked for', () => {
    const html = (whole: boolean) => words(draw(<ReportView report={report(EVERY)} appraisals={EVERY} whole={whole} />))
    expect(html(false)).toContain('78 of 100, 71–84 with what is unknown')
    expect(html(false)).not.toContain('25.00 / 25')
    expect(html(true)).toContain('25.00 / 25')
  })

  it('asks for the reviewer’s own view first where that is wanted, unless the panel has', () => {
    const said = (decided: boolean) => {
      const client = createQueryClient()
      const settings = settingsSchema.parse({ decideFirst: true })
      const host = { tabId: 7, fileId: null, decided, file: async () => null, print: nothing }
      return words(draw(<ReportPage host={host} />, tab(two), client, settings))
    }
    expect(said(false)).toContain(say('views.decide.show'))
    expect(said(false)).not.toContain(say('card.band.strong'))
    expect(said(true)).toContain(say('card.band.strong'))
  })

  it('says a source of several days once, with its days', () => {
    const [first, second] = ['2026-05-12', '2026-04'].map((date) => ({
      kind: 'openData' as const,
      label: 'Harbour table',
      url: 'https://harbour.example/table',
      date,
    }))
    const one = EVERY[0] as Appraisal
    const reasons = (one.quality?.reasons ?? []).map((reason, at) => ({
      ...reason,
      sources: [at === 0 ? first : second].flatMap((source) => source ?? []),
    }))
    const twice: Appraisal = { ...one, quality: one.quality && { ...one.quality, reasons } }
    const html = draw(<ReportView report={report([twice])} appraisals={[twice]} whole={false} />)
    expect(html.match(/href="https:\/\/harbour\.example\/table"/g)).toHaveLength(1)
    expect(words(html)).toContain('Harbour table, 12 May 2026, Apr 2026')
  })
})

describe('the tab Report', () => {
  const pane = (view: PageView, more: Partial<Parameters<typeof ReportTab>[0]> = {}) =>
    draw(
      <ReportTab
        page={{ view, sites: [], onAllow: nothing, onRetry: nothing, onSites: nothing, onOn: nothing }}
        file={{ kind: 'empty' }}
        source="file"
        onSource={nothing}
        onOpen={nothing}
        {...more}
      />,
    )
  const file: FileView = {
    kind: 'read',
    name: 'r.pdf',
    appraisals: [appraisal('Crane rigger')],
    more: 2,
    words: null,
  }
  const list: PageView = { kind: 'list', tab: tab([appraisal('Zinc inspector')]) }

  it('offers every form of the page’s report, and its note', () => {
    const said = words(pane(list))
    for (const key of ['open', 'copy', 'note', 'csv', 'json'] as const)
      expect(said).toContain(say(`report.action.${key}`))
    expect(said).toContain('- Zinc inspector (Example Institute): Strong evidence')
  })

  it('reports the file once one was read, never both at once, and only with its own credentials', () => {
    const said = words(pane(list, { file }))
    expect(said).toContain('Crane rigger')
    expect(said).toContain(say('report.head.moreText', { n: 2 }))
    expect(said).not.toContain('Zinc inspector')
    expect(words(pane(list, { file, source: 'page' }))).not.toContain('Crane rigger')
  })

  it('says what is so where nothing was read', () => {
    expect(words(pane({ kind: 'nothing', tab: tab([]) }))).toContain(say('report.none.title'))
    expect(words(pane({ kind: 'unreadable' }))).toContain(say('panel.page.unreadable'))
  })
})
