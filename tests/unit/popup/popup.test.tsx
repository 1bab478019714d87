import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sumUp } from '../../../components/panel/sum.ts'
import type { PageView } from '../../../components/panel/view.ts'
import { foundWords } from '../../../components/popup/SearchBox.tsx'
import { SiteSwitch } from '../../../components/popup/SiteSwitch.tsx'
import { figuresOf, ThisPage } from '../../../components/popup/ThisPage.tsx'
import type { SearchAnswer } from '../../../utils/messages/popup.ts'
import { appraisal, site, tab } from '../panel/make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const page = (view: PageView) =>
  words(renderToStaticMarkup(<ThisPage view={view} sites={[site()]} onAllow={nothing} />))

describe('figures of a page', () => {
  const all = [
    appraisal('Diploma'),
    appraisal('Badge', { outcome: 'none' }),
    appraisal('Other', { outcome: 'ambiguous' }),
    appraisal('Twin', { outcome: 'lookalike' }),
  ]

  it('add up, whatever is on it', () => {
    expect(figuresOf(sumUp(all))).toEqual({ found: 4, explained: 1, unknown: 3 })
    expect(figuresOf(sumUp([]))).toEqual({ found: 0, explained: 0, unknown: 0 })
  })

  it('say that not known is no word against a credential, only where something is not known', () => {
    expect(page({ kind: 'list', tab: tab(all) })).toMatch(/4 .*1 .*3 .*not of the credential/)
    expect(page({ kind: 'list', tab: tab([appraisal('Diploma')]) })).not.toContain('not of the credential')
  })
})

describe('a page without figures', () => {
  it.each<PageView>([
    { kind: 'loading' },
    { kind: 'no-tab' },
    { kind: 'unreadable' },
    { kind: 'off', host: 'x.example', until: null },
    { kind: 'failed', words: 'It failed.' },
    { kind: 'nothing', tab: tab([]) },
  ])('has words for $kind', (view) => {
    expect(page(view).length).toBeGreaterThan(8)
  })

  it('asks for the site by name where it may, and not where the browser hides it', () => {
    expect(page({ kind: 'no-permission', host: 'x.example', pattern: 'https://x.example/*' })).toContain(
      'Allow on x.ex',
    )
    expect(page({ kind: 'no-permission', host: '', pattern: null })).not.toContain('Allow')
  })
})

describe('what a search came to', () => {
  const searched = [{ source: 'starter', date: null, size: 9 }] as SearchAnswer['searched']
  const hit = { id: 'a', name: 'A', issuer: null, type: 'Badge' }

  it('says how many, or that these are the nearest', () => {
    expect(foundWords({ hits: [hit], total: 1, searched })).toBe('1 credential')
    expect(foundWords({ hits: [hit, hit], total: 2, searched })).toBe('2 credentials')
    expect(foundWords({ hits: [hit], total: 1200, searched })).toBe('The nearest 1 of 1,200')
  })

  it('says where nothing was found', () => {
    expect(foundWords({ hits: [], total: 0, searched })).toContain('starter catalogue')
    const copy = { source: 'snapshot', date: '2026-11-20', size: 9 } as const
    expect(foundWords({ hits: [], total: 0, searched: [copy, ...searched] })).toMatch(
      /copy of the Registry or the starter/,
    )
  })
})

it('shows which way the site works, and until when it is paused', () => {
  const drawn = (work: 'on' | 'hour' | 'off', until: string | null = null) =>
    renderToStaticMarkup(<SiteSwitch host="x.example" work={work} until={until} onWork={nothing} />)
  for (const work of ['on', 'hour', 'off'] as const)
    expect(
      drawn(work)
        .match(/value="(\w+)"[^>]*checked|checked[^>]*value="(\w+)"/)
        ?.slice(1),
    ).toContain(work)
  expect(words(drawn('hour', '2026-11-24T12:34:00.000Z'))).toMatch(/until \d+:34/)
  expect(words(drawn('off'))).toContain('until you switch it on')
})
