import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { isAskable, LiveCard, LiveResult } from '../../../components/panel/Live.tsx'
import { ageWords, likenessWords, problemWords } from '../../../components/panel/live-words.ts'
import { type LiveChoice, LiveSwitches, stateWords } from '../../../components/settings/Live.tsx'
import {
  type LiveCandidate,
  type LiveSearch,
  type LiveStatus,
  liveProblemSchema,
  liveSearchSchema,
  liveStatusSchema,
} from '../../../utils/model/live.ts'
import { say } from '../../../utils/model/words.ts'
import { appraisal } from './make.ts'

const nothing = () => undefined
const NOW = Date.parse('2026-11-24T10:00:00Z')
const draw = (element: ReactElement) => renderToStaticMarkup(element)

const candidate = (more: Partial<LiveCandidate> = {}): LiveCandidate => ({
  ctid: 'ce-00000000-0000-4000-8000-000000000011',
  name: 'Certified Rope Rescuer',
  issuer: 'Halden Bay Guild',
  type: 'Certification',
  likeness: { name: 1, issuer: 1, total: 1 },
  sure: true,
  ...more,
})
const found = (candidates: LiveCandidate[]): LiveSearch =>
  liveSearchSchema.parse({ ok: true, at: '2026-11-24T10:00:00.000Z', cached: false, candidates, total: 3 })
const result = (answer: LiveSearch) => draw(<LiveResult answer={answer} now={NOW} onShow={nothing} onAgain={nothing} />)

const status = (more: Partial<LiveStatus> = {}): LiveStatus =>
  liveStatusSchema.parse({
    on: true,
    automatic: false,
    environment: 'production',
    hasKey: true,
    granted: true,
    patterns: ['https://credentialengineregistry.org/*'],
    breaker: 'closed',
    until: null,
    kept: 0,
    ...more,
  })

describe('Search the Registry', () => {
  it('is offered where nothing or more than one fits, and never for what the page hides', () => {
    expect(isAskable(appraisal('A', { outcome: 'none' }))).toBe(true)
    expect(isAskable(appraisal('A', { outcome: 'ambiguous' }))).toBe(true)
    expect(isAskable(appraisal('A', { outcome: 'match' }))).toBe(false)
    expect(isAskable(appraisal('A', { outcome: 'lookalike' }))).toBe(false)
    expect(isAskable(appraisal('A', { outcome: 'none', flags: ['hidden'] }))).toBe(false)
  })

  it('offers evidence only of the record that is surely meant', () => {
    const other = candidate({
      ctid: null,
      issuer: 'Northquay',
      likeness: { name: 1, issuer: 0, total: 0.5 },
      sure: false,
    })
    const html = result(found([candidate(), other]))
    expect(html.split(say('live.show'))).toHaveLength(2)
    expect(html).toContain(say('live.like.another'))
    expect(html).not.toContain(say('live.found.unsure'))
    expect(result(found([other]))).toContain(say('live.found.unsure'))
  })

  it('says that nothing was found without a word against it', () => {
    expect(result(found([]))).toContain(say('live.found.nothing'))
  })

  it('has words and a second try for every problem', () => {
    for (const problem of liveProblemSchema.options) {
      const html = result({ ok: false, problem, until: null })
      expect(html).toContain(say('live.again'))
      expect(problemWords(problem, '2026-11-24T10:01:00.000Z')).not.toMatch(/[{}]/)
    }
  })

  it('tells the age of what it shows', () => {
    const at = (ago: number, cached: boolean) => ageWords({ at: new Date(NOW - ago).toISOString(), cached }, NOW)
    const DAY = 86_400_000
    expect(at(0, false)).toMatch(/^Live, \d{1,2}:\d\d\s[AP]M$/)
    expect(at(DAY / 2, true)).toBe('Cached, less than a day old')
    expect(at(1.5 * DAY, true)).toBe('Cached, 1 day old')
    expect(at(12.2 * DAY, true)).toBe('Cached, 12 days old')
    // a clock that was set back
    expect(at(-DAY, true)).toBe('Cached, less than a day old')
  })

  it('shows the card of a record with its age and the day of its last change', () => {
    const answer = {
      ok: true,
      at: '2026-11-20T10:00:00.000Z',
      cached: true,
      updated: '2025-03-02',
      appraisal: appraisal('A'),
    }
    const html = draw(<LiveCard answer={answer as never} now={NOW} onBack={nothing} onAgain={nothing} />)
    expect(html).toContain('Cached, 4 days old')
    expect(html).toContain('2 Mar 2025')
    expect(html).toContain('class="card"')
  })

  it('says what is alike', () => {
    expect(likenessWords(candidate())).toBe('same name, same issuer')
    expect(likenessWords(candidate({ likeness: { name: 0.5, issuer: null, total: 0.4 }, sure: false }))).toBe(
      'similar name, issuer cannot be compared',
    )
  })
})

describe('Live search in the options', () => {
  const switches = (more: Partial<LiveStatus>, onChoice: (choice: LiveChoice) => void = nothing) =>
    draw(<LiveSwitches status={status(more)} onSwitch={nothing} onChoice={onChoice} />)

  it('says in words how it stands', () => {
    expect(stateWords(status({ on: false }))).toBe(say('options.live.state.off'))
    expect(stateWords(status({ granted: false }))).toBe(say('options.live.state.shut'))
    expect(stateWords(status({ hasKey: false }))).toBe(say('options.live.state.keyless'))
    expect(stateWords(status())).toBe(say('options.live.state.closed'))
    expect(stateWords(status({ breaker: 'half-open' }))).toBe(say('options.live.state.half-open'))
    expect(stateWords(status({ breaker: 'open', until: '2026-11-24T10:01:00.000Z' }))).toMatch(
      /until \d{1,2}:\d\d\s[AP]M\.$/,
    )
  })

  it('offers the one switch that fits', () => {
    expect(switches({ on: false, granted: false })).toContain(say('options.live.on'))
    expect(switches({ granted: false })).toContain(say('options.live.allow'))
    expect(switches({})).toContain(say('options.live.off'))
  })

  it('keeps the Registry’s choice shut while it is on', () => {
    expect(switches({})).toMatch(/<fieldset[^>]* disabled/)
    expect(switches({ on: false })).not.toMatch(/<fieldset[^>]* disabled/)
  })
})
