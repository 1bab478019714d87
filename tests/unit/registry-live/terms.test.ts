import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '../../../utils/model/mention.ts'
import { STEPS, searchBody } from '../../../utils/registry/live/query.ts'
import { searchTerms } from '../../../utils/registry/live/terms.ts'
import { type RegistryServer, startRegistryServer } from '../../registry-server/server.ts'
import { clientOf, jumpingClock, KEY, smallRegistry, terms } from './make.ts'

/** Every text in a JSON value. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(strings)
}

describe('what may leave', () => {
  it('is a name and an issuer; a mention as it is does not fit', () => {
    const mention = { name: 'Certified Rope Rescuer', issuer: 'Halden Bay Guild' }
    // @ts-expect-error only `searchTerms` makes what may be sent
    expect(() => searchBody(mention, 'exact')).not.toThrow()
    expect(Object.keys(terms(mention.name, mention.issuer)).sort()).toEqual(['issuer', 'name'])
  })

  it('holds nothing but the two names and constants of ours', () => {
    const constants = new Set(STEPS.flatMap((step) => strings(JSON.parse(searchBody(terms('Aaa', 'Bbb'), step)))))
    for (const step of STEPS) {
      const sent = strings(JSON.parse(searchBody(terms('Certified Rope Rescuer (CRR)', 'Halden Bay Guild'), step)))
      const own = sent.filter((text) => !constants.has(text))
      expect(own.length).toBeGreaterThan(0)
      for (const word of own.join(' ').split(' '))
        expect('Certified Rope Rescuer (CRR) Halden Bay Guild').toContain(word)
    }
  })

  it.each([
    ['Certified Rope Rescuer, Credential ID HBG-20391', 'Certified Rope Rescuer'],
    ['Certified Rope Rescuer https://badges.example/a/81f3 2021', 'Certified Rope Rescuer 2021'],
    ['Certified Rope Rescuer o.winterbourne@mail.example', 'Certified Rope Rescuer'],
    ['Certified Rope Rescuer +44 20 7946 0958', 'Certified Rope Rescuer'],
    ['Certified Rope Rescuer 6f9619ff-8b86-4011-b42d-00c04fc964ff', 'Certified Rope Rescuer'],
    ['Certified Rope Rescuer X7K29QPLM401', 'Certified Rope Rescuer'],
    ['CompTIA Security+ (SY0-601)', 'CompTIA Security+ (SY0-601)'],
    ['ISO/IEC 27001 Lead Auditor', 'ISO/IEC 27001 Lead Auditor'],
    ['AZ-900', 'AZ-900'],
    ['C++ Institute CPA-21-02', 'C++ Institute CPA-21-02'],
  ])('of “%s” is “%s”', (name, left) => {
    expect(searchTerms({ name, issuer: null })?.name).toBe(left)
  })

  it.each(['', '2021', 'https://badges.example/a', 'o.winterbourne@mail.example', '—'])(
    'of “%s” is nothing',
    (name) => {
      expect(searchTerms({ name, issuer: 'Halden Bay Guild' })).toBeNull()
    },
  )

  it('is bounded and free of control characters, whatever a page says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string({ maxLength: 2000 }), (name, issuer) => {
        const made = searchTerms({ name, issuer })
        if (!made) return
        expect(made.name.length).toBeLessThanOrEqual(200)
        expect((made.issuer ?? '').length).toBeLessThanOrEqual(150)
        expect(`${made.name}${made.issuer}`).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})

describe('what does leave', () => {
  it('never holds a mention’s link, id, dates or key, nor the page', async () => {
    const server: RegistryServer = await startRegistryServer({ data: smallRegistry(), keys: [KEY] })
    const mention: Mention = {
      key: 'mention-key-77',
      name: 'Rope Rescuer',
      issuer: 'Halden Bay Guild',
      issued: '2019-03-07',
      expires: '2029-03-07',
      credentialId: 'AWARD-5521',
      url: 'https://badges.example/oda-winterbourne/5521',
      source: { by: 'adapter', adapter: 'greenhouse' },
      confidence: 0.77,
      flags: [],
    }
    const made = searchTerms(mention)
    if (made) await clientOf(server, jumpingClock()).search(made, KEY)
    expect(server.seen).toHaveLength(3)
    for (const { url, headers, body } of server.seen) {
      const sent = `${url} ${JSON.stringify(headers)} ${body}`
      for (const secret of [
        'mention-key',
        '2019',
        '2029',
        'AWARD',
        '5521',
        'badges.example',
        'oda',
        'greenhouse',
        '0.77',
      ])
        expect(sent.toLowerCase()).not.toContain(secret.toLowerCase())
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
    await server.close()
  })
})
