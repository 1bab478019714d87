import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { keys } from '../../../components/data/keys.ts'
import { StatusList } from '../../../components/settings/About.tsx'
import { AuditLog } from '../../../components/settings/Audit.tsx'
import { ImportPreview } from '../../../components/settings/ImportPreview.tsx'
import { LabReport } from '../../../components/settings/LabReport.tsx'
import type { Report } from '../../../components/settings/lab-words.ts'
import { mergeLists } from '../../../components/settings/merge-lists.ts'
import { Problems } from '../../../components/settings/Problems.tsx'
import { Role } from '../../../components/settings/Role.tsx'
import { SiteList } from '../../../components/settings/Sites.tsx'
import { Attributions } from '../../../components/settings/Sources.tsx'
import { Trusted } from '../../../components/settings/Trusted.tsx'
import { TrustedTable } from '../../../components/settings/TrustedTable.tsx'
import type { SiteState } from '../../../utils/messages/contract.ts'
import { MessageError } from '../../../utils/messages/envelope.ts'
import { trustedListSchema } from '../../../utils/model/requisition.ts'
import { mention, role, site } from './make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const entries = (n: number) =>
  trustedListSchema.parse({ entries: Array.from({ length: n }, (_, i) => ({ issuer: `Org ${i}`, stance: 'trusted' })) })

describe('Sites', () => {
  const list = (...sites: SiteState[]) =>
    renderToStaticMarkup(
      <SiteList sites={sites} onAllow={nothing} onWithdraw={nothing} onInline={nothing} onAccept={nothing} />,
    )

  it('offers to allow what is not granted and to withdraw what is', () => {
    expect(words(list(site()))).toContain('Not allowed Allow Example ATS')
    expect(words(list(site({ granted: true })))).toContain('Allowed Withdraw Example ATS')
  })

  it('lets nobody choose chips before the notice of the site is accepted', () => {
    const noticed = { notice: true, inline: 'panel-only' as const }
    expect(list(site(noticed))).toContain('disabled=""')
    const accepted = list(site({ ...noticed, noticeAccepted: '2026-11-23' }))
    expect(accepted).not.toContain('disabled=""')
    expect(words(accepted)).toContain('accepted on 23 Nov 2026')
  })
})

describe('an import', () => {
  const preview = (errors: { line: number; message: string }[], n: number, present = entries(3)) => {
    const incoming = { file: 'list.csv', list: entries(n), errors }
    return words(
      renderToStaticMarkup(
        <ImportPreview
          incoming={incoming}
          merge={mergeLists(present, incoming.list)}
          hasList={true}
          onMerge={nothing}
          onReplace={nothing}
          onCancel={nothing}
        />,
      ),
    )
  }

  it('names every bad row by its line beside what can be taken', () => {
    const text = preview([{ line: 4, message: 'no issuer' }], 2)
    expect(text).toContain('list.csv: 2 issuers can be taken')
    expect(text).toContain('Line 4: no issuer')
    expect(text).toContain('Import into the list')
  })

  it('offers nothing to take from a file that is no list', () => {
    const text = preview([{ line: 1, message: 'not JSON' }], 0)
    expect(text).toContain('Nothing was changed')
    expect(text).not.toContain('Import into the list')
  })

  it('lists fifty problems and counts the others', () => {
    const text = preview(
      Array.from({ length: 60 }, (_, i) => ({ line: i + 2, message: 'bad' })),
      1,
    )
    expect(text.match(/Line \d+/g)).toHaveLength(50)
    expect(text).toContain('and 10 more')
  })
})

describe('what is stored', () => {
  const draw = (element: ReactElement, key: readonly string[], state: object) => {
    const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } })
    client.getQueryCache().build(client, { queryKey: key }).setState(state)
    return renderToStaticMarkup(<QueryClientProvider client={client}>{element}</QueryClientProvider>)
  }
  const failed = { status: 'error' as const, error: new MessageError('internal', '') }
  const told = (data: unknown) => ({ status: 'success' as const, data, dataUpdatedAt: Date.now() })

  it.each([
    ['role', <Role key="role" />, keys.requisitions, told({ active: null, items: [] })],
    ['list', <Trusted key="list" />, keys.trusted, told(null)],
  ])('as a %s and could not be asked for is not shown as an empty form', (_, element, key, empty) => {
    expect(draw(element, key, empty)).toContain('<form')
    const html = draw(element, key, failed)
    expect(html).not.toContain('<form')
    expect(words(html)).toMatch(/could not be read just now.*Try again/)
  })

  it('as a role that no longer fits is not what an empty form would be saved over', () => {
    const other = role({ id: 'readable', title: 'Harbour pilot' })
    const html = draw(<Role />, keys.requisitions, told({ active: 'broken', items: [other] }))
    expect(html).toContain('value="Harbour pilot"')
  })
})

describe('problems', () => {
  it('stand under the title of what failed, with or without reasons', () => {
    expect(words(renderToStaticMarkup(<Problems title="Not saved." items={[]} />))).toBe('Not saved.')
    expect(words(renderToStaticMarkup(<Problems title="No role." items={['title: is missing']} />))).toBe(
      'No role. title: is missing',
    )
  })
})

describe('long tables', () => {
  it('draw what is in view, and say how many rows there are and which these are', () => {
    const html = renderToStaticMarkup(
      <TrustedTable entries={entries(5000).entries} onRemove={nothing} onChange={() => null} />,
    )
    const drawn = html.match(/<th scope="row">/g)?.length ?? 0
    expect(drawn).toBeGreaterThan(5)
    expect(drawn).toBeLessThan(40)
    expect(html).toContain('aria-rowcount="5001"')
    expect(html).toContain('aria-rowindex="2"')
    expect(words(html)).toContain('5,000 issuers')
    const log = Array.from({ length: 1500 }, (_, id) => ({ id, at: '2026-11-23T10:00:00Z', event: 'e', detail: '<b>' }))
    const logHtml = renderToStaticMarkup(<AuditLog entries={log} />)
    expect(logHtml).toContain('aria-rowcount="1501"')
    expect(logHtml.match(/<time/g)?.length).toBeLessThan(60)
    expect(logHtml).not.toContain('<b>')
    expect(words(renderToStaticMarkup(<AuditLog entries={[]} />))).toContain('Nothing has been logged')
  })
})

describe('Sources', () => {
  it('says the sentence that the Open Government Licence asks for, with a link to it', () => {
    const html = renderToStaticMarkup(<Attributions />)
    expect(html).toContain('Contains public sector information licensed under the Open Government Licence v3.0.')
    expect(html).toContain('href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"')
  })

  it('attributes every source that the catalogue names', () => {
    const catalogue = readFileSync(new URL('../../../docs/CATALOGUE.md', import.meta.url), 'utf8')
    const table = catalogue.slice(catalogue.indexOf('## Sources and attribution'))
    const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| source'))
    const links = rows.map((row) => /\]\((https:[^)]+)\)/.exec(row)?.[1])
    expect(links.length).toBeGreaterThan(5)
    const html = renderToStaticMarkup(<Attributions />)
    for (const link of links) expect(html).toContain(`href="${link}"`)
  })
})

describe('About', () => {
  it('says which catalogue, of which day, and which rules', () => {
    const status = {
      version: '0.1.0',
      searched: { source: 'starter' as const, date: '2026-11-20', size: 81 },
      rubric: '1.0',
      rubricHash: '9f3a2c',
    }
    expect(words(renderToStaticMarkup(<StatusList status={status} />))).toBe(
      'Version 0.1.0 Catalogue Starter catalogue, 81 credentials, 20 Nov 2026 Rubric 1.0 · 9f3a2c',
    )
  })
})

describe('the site lab', () => {
  const heading = { text: 'Certifications', level: 2, kind: 'certifications', fate: 'taken' as const }
  const survey = {
    adapter: { id: 'ats.example', name: 'Example ATS', lastVerified: '2026-11-20' },
    nothingElse: true,
    forms: [
      {
        form: 'profile',
        surface: 'candidate' as const,
        scope: [{ strategy: { by: 'id' as const, value: 'candidate' }, found: 1 }],
        landmarks: [
          {
            strategy: {
              by: 'attribute' as const,
              name: 'data-part',
              match: 'starts' as const,
              value: 'cert',
              climb: 'section',
            },
            found: 0,
          },
        ],
      },
    ],
    leaveOut: [{ strategy: { by: 'attribute' as const, name: 'data-advert', match: 'is' as const }, found: 12 }],
    scope: { tag: 'div', lines: 1204 },
    frames: { read: 1, shut: 2 },
    headings: [heading, { text: '<b>Oda</b>\u202e', level: 0, kind: null, fate: 'elsewhere' as const }],
    moreHeadings: 3,
  }
  const held = mention('Diploma', {
    source: { by: 'adapter', adapter: 'ats.example' },
    issued: '2024-05',
    flags: ['hidden'],
  })
  const reading = {
    surface: 'candidate' as const,
    adapter: 'ats.example',
    mentions: [held],
    more: 0,
  }
  const files = [{ url: 'https://ats.example/cv.pdf', name: 'cv.pdf', kind: 'pdf' as const }]
  const report = (more: Partial<Report['survey']> = {}) =>
    words(renderToStaticMarkup(<LabReport report={{ survey: { ...survey, ...more }, reading, files }} />))

  it('says which description and form were used, and each place with what was found', () => {
    expect(report()).toContain('Example ATS, described as of 20 Nov 2026')
    expect(report()).toContain('profile (candidate)')
    expect(report()).toContain('one “div” element with 1,204 lines')
    expect(report()).toContain('the id “candidate” 1 found')
    expect(report()).toContain('“data-part” that begins with “cert”, and the “section” around it not found')
    expect(report()).toContain('any value of “data-advert” 12 found')
    expect(report()).toContain('1 read, 2 shut')
  })

  it('says of a page without a form, or without a description, how it is read', () => {
    expect(report({ forms: [] })).toContain('nothing is read here')
    expect(report({ forms: [], nothingElse: false })).toContain('it is read as any page is')
    expect(report({ adapter: null, forms: [] })).toContain('None: the site has no description')
  })

  it('tells each credential with its way, fields and confidence, each heading with what came of it', () => {
    expect(report()).toContain('Diploma Example Institute · issued May 2024 · not visible to you')
    expect(report()).toContain('the site’s description (ats.example) 90%')
    expect(report()).toContain('Certifications h2 credentials read as a section of credentials')
    expect(report()).toContain('&lt;b&gt;Oda&lt;/b&gt; plain line no known section left out: not about the candidate')
    expect(report()).toContain('and 3 more')
    expect(report()).toContain('cv.pdf PDF')
  })
})
