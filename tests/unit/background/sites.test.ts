import { describe, expect, it, vi } from 'vitest'
import { settingsSchema } from '../../../utils/model/settings.ts'

const granted: string[] = []
vi.mock('../../../utils/platform/hosts.ts', () => ({
  grantedPatterns: async () => granted,
  areGranted: async (patterns: string[]) => patterns.every((pattern) => granted.includes(pattern)),
}))
const { inlineMode, noticeIdOf, siteStates } = await import('../../../entrypoints/background/sites.ts')

const settings = (part: object = {}) => settingsSchema.parse(part)
const accepted = { noticeAccepted: { 'linkedin.com': '2026-11-23' } }

describe('where chips may stand', () => {
  it('never on a host of LinkedIn before its notice is accepted, whatever was chosen', () => {
    for (const host of ['www.linkedin.com', 'de.linkedin.com', 'linkedin.com']) {
      expect(inlineMode(host, settings({ inline: { 'linkedin.com': 'chips', [host]: 'chips' } }))).toBe('panel-only')
    }
  })

  it('not at once when the notice is accepted: that only unlocks the choice', () => {
    expect(inlineMode('www.linkedin.com', settings(accepted))).toBe('panel-only')
    expect(inlineMode('www.linkedin.com', settings({ ...accepted, inline: { 'linkedin.com': 'chips' } }))).toBe('chips')
  })

  it('on other granted hosts, until switched off', () => {
    expect(inlineMode('app.greenhouse.io', settings())).toBe('chips')
    expect(inlineMode('talent.example', settings())).toBe('chips')
    expect(inlineMode('talent.example', settings({ inline: { 'talent.example': 'panel-only' } }))).toBe('panel-only')
  })

  it('as the row in the options says, for every row that the options show', async () => {
    granted.splice(0, 9, 'https://acme.greenhouse.io/*', 'https://de.linkedin.com/*', 'https://talent.example/*')
    for (const { id, patterns } of await siteStates(settings(accepted))) {
      const host = (patterns[0] ?? '').replace('https://', '').replace('/*', '')
      for (const inline of ['chips', 'panel-only'] as const) {
        expect.soft(inlineMode(host, settings({ ...accepted, inline: { [id]: inline } })), host).toBe(inline)
      }
    }
  })

  it('as chosen for a grant by wildcard that covers the host', () => {
    expect(inlineMode('a.b.example', settings({ inline: { '*.b.example': 'panel-only' } }))).toBe('panel-only')
    expect(inlineMode('a.b.example', settings({ inline: { '*': 'panel-only', 'a.b.example': 'chips' } }))).toBe('chips')
  })
})

describe('rows of the options', () => {
  it('are one a site and one a further host, each with an id of its own', async () => {
    granted.splice(0, 9, 'https://app.greenhouse.io/*', 'https://acme.greenhouse.io/*', 'https://de.linkedin.com/*')
    const rows = await siteStates(settings())
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
    expect(rows.find((row) => row.id === 'greenhouse.io')).toMatchObject({ granted: true, notice: false })
    expect(rows.find((row) => row.id === 'linkedin.com')).toMatchObject({ granted: false, notice: true })
    expect(rows.find((row) => row.id === 'de.linkedin.com')).toMatchObject({ granted: true, notice: true })
  })

  it('share one notice where they belong to one site', () => {
    expect(noticeIdOf('de.linkedin.com')).toBe('linkedin.com')
    expect(noticeIdOf('linkedin.com')).toBe('linkedin.com')
    expect(noticeIdOf('talent.example')).toBe('talent.example')
  })
})
