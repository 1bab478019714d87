import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CopyInUse } from '../../../components/settings/CopyInUse.tsx'
import { CopyProgress } from '../../../components/settings/CopyProgress.tsx'
import { progressWords, sizeWords } from '../../../components/settings/copy-words.ts'
import { TakeCopy } from '../../../components/settings/TakeCopy.tsx'
import { type CopyFacts, copyProblemSchema, type InstallFacts } from '../../../utils/model/registry-copy.ts'
import { isWordKey, say } from '../../../utils/model/words.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const COPY: CopyFacts = {
  version: 7,
  date: '2026-11-20',
  label: 'Registry of Ostra Freight',
  address: 'https://files.example.org/registry/manifest.json',
  signed: true,
  credentials: 71_000,
  organizations: 900,
  bytes: 52_400_000,
  installed: '2026-11-24T10:00:00.000Z',
}
const INSTALL: InstallFacts = {
  state: 'running',
  step: 'download',
  label: 'Registry of Ostra Freight',
  date: '2026-11-21',
  address: COPY.address,
  done: 4_200_000,
  total: 12_600_000,
  rate: 140_000,
  left: 60,
  problem: null,
}

describe('what is searched', () => {
  const shown = (copy: CopyFacts | null, source: 'starter' | 'snapshot') =>
    words(renderToStaticMarkup(<CopyInUse copy={copy} searched={{ source, date: '2026-11-01', size: 1200 }} />))

  it('is the starter catalogue where there is no copy, with its date and size', () => {
    expect(shown(null, 'starter')).toBe(say('options.copy.starterOnly', { date: '1 Nov 2026', n: '1,200' }))
  })

  it('is the copy first where there is one', () => {
    const text = shown(COPY, 'snapshot')
    expect(text).toContain(say('options.copy.copyFirst'))
    expect(text).toContain('20 Nov 2026, 71,000 credentials')
    expect(text).toContain('52 MB')
    expect(text).not.toContain(say('options.copy.notOpen'))
  })

  it('says that a copy cannot be opened', () => {
    expect(shown(COPY, 'starter')).toContain(say('options.copy.notOpen'))
  })
})

describe('a copy on its way', () => {
  const shown = (change: Partial<InstallFacts>, hasCopy = false) =>
    renderToStaticMarkup(
      <CopyProgress install={{ ...INSTALL, ...change }} hasCopy={hasCopy} onGo={nothing} onCancel={nothing} />,
    )

  it('tells how far, how fast and how long', () => {
    expect(words(shown({}))).toContain('4.2 MB of 13 MB, 0.1 MB a second, about 60 s left')
    expect(shown({})).toMatch(/<progress[^>]* value="4200000" max="12600000"/)
    expect(words(shown({}))).not.toContain(say('options.copy.again'))
  })

  it('tells no rate while none is known, and the step behind the download', () => {
    expect(progressWords({ ...INSTALL, rate: null, left: null })).toBe('4.2 MB of 13 MB')
    expect(progressWords({ ...INSTALL, step: 'expand' })).toBe(say('options.copy.step.expand'))
  })

  it('says why it does not go on, what stays, and offers another try', () => {
    const text = words(shown({ state: 'failed', problem: 'quota' }, true))
    expect(text).toContain(say('options.copy.problem.quota'))
    expect(text).toContain(say('options.copy.oldStays'))
    expect(text).toContain(say('options.copy.again'))
  })

  it.each(copyProblemSchema.options)('has words for %s', (problem) => {
    expect(isWordKey(`options.copy.problem.${problem}`)).toBe(true)
  })
})

describe('taking a copy', () => {
  const form = (host: string | null) =>
    renderToStaticMarkup(
      <TakeCopy
        address=""
        problem={host === null ? null : 'unreachable'}
        host={host}
        busy={false}
        onTake={nothing}
        onFiles={nothing}
        onAllow={nothing}
      />,
    )

  it('asks for a host only where that may help', () => {
    expect(words(form(null))).not.toContain(say('options.copy.allow'))
    const text = words(form('https://files.example.org/*'))
    expect(text).toContain('files.example.org may keep')
    expect(text).toContain(say('options.copy.allow'))
  })

  it('takes several files at once', () => {
    expect(form(null)).toMatch(/<input[^>]*type="file"[^>]*multiple=""/)
  })
})

it('says small sizes with a digit behind the point', () => {
  expect([1, 99_000, 400_000, 9_940_000, 10_400_000].map(sizeWords)).toEqual([
    '1 kB',
    '99 kB',
    '0.4 MB',
    '9.9 MB',
    '10 MB',
  ])
})
