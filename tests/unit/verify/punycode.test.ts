import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownHost } from '../../../utils/verify/punycode.ts'

describe('a host as it is shown', () => {
  it.each(['zeugnis.münchen.de', 'пример.испытание', '日本語.jp', 'faß.de', '3年b組金八先生.jp', 'plain.example'])(
    '%s',
    (host) => {
      expect(shownHost(new URL(`https://${host}`).hostname)).toBe(host)
    },
  )

  it('is undone by the URL parser, whatever the letters', () => {
    const letters = fc.constantFrom(...'abz059äñßкяωλ日本語中文가')
    const label = fc.string({ unit: letters, minLength: 1, maxLength: 12 }).map((text) => `a${text}`)
    fc.assert(
      fc.property(label, (text) => {
        const host = `${text}.example`
        expect(shownHost(new URL(`https://${host}`).hostname)).toBe(host)
      }),
      { numRuns: 300 },
    )
  })

  it('leaves what is no Punycode as it is, and ends', () => {
    for (const host of ['xn--!.example', 'xn--99999999.example', `xn--${'z'.repeat(59)}.example`])
      expect(shownHost(host)).toBe(host)
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(shownHost(`xn--${text}`).length).toBeLessThan(100)
      }),
    )
  })
})
