import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Credential } from '../../../utils/model/credential.ts'
import { verificationSchema } from '../../../utils/model/resolution.ts'
import { type Checked, verifyOffline } from '../../../utils/verify/verify.ts'

const TODAY = '2026-11-23'
const ID = '0a1b2c3d-1111-4222-8333-444455556666'

const guild: Credential = {
  id: 'urn:touchstone:test',
  ctid: null,
  type: 'Certification',
  name: 'Certified Lighthouse Keeper',
  alternateNames: [],
  issuer: { id: null, name: 'Guild of Lamps', alternateNames: [], domains: ['lamps-guild.org', 'keepers.co.uk'] },
  codes: [],
  subjectWebpage: null,
  competencies: [],
  occupations: [],
  level: null,
  evidence: [],
}

const check = (mention: Partial<Checked>, credential: Credential | null = guild) =>
  verifyOffline({ issued: null, expires: null, credentialId: null, url: null, ...mention }, credential, TODAY)
const result = (mention: Partial<Checked>, name: string, credential: Credential | null = guild) =>
  check(mention, credential).checks.find((one) => one.name === name)?.result

describe('dates', () => {
  it.each([
    ['2026-11-22', 'expired'],
    ['2026-11-23', 'none'],
    ['2026-11', 'none'],
    ['2026-10', 'expired'],
    ['2026', 'none'],
    ['2025', 'expired'],
    ['2024-02', 'expired'],
  ])('valid until %s: %s', (expires, verdict) => {
    expect(check({ expires }).verdict).toBe(verdict)
  })

  it.each([
    ['2026-11-24', 'not_yet_valid'],
    ['2026-11-23', 'none'],
    ['2026-11', 'none'],
    ['2026-12', 'not_yet_valid'],
    ['2026', 'none'],
    ['2027', 'not_yet_valid'],
  ])('issued %s: %s', (issued, verdict) => {
    expect(check({ issued }).verdict).toBe(verdict)
  })

  it('knows the last day of a February', () => {
    const on = (today: string, expires: string) =>
      verifyOffline({ issued: null, expires, credentialId: null, url: null }, null, today).verdict
    expect(on('2028-02-29', '2028-02')).toBe('none')
    expect(on('2028-03-01', '2028-02')).toBe('expired')
    expect(on('2027-03-01', '2027-02')).toBe('expired')
  })

  it('says of dates that do not fit that they do not, and no more', () => {
    expect(result({ issued: '2026-05', expires: '2027-01' }, 'dates')).toBe('pass')
    const crossed = check({ issued: '2026-10', expires: '2026-01' })
    expect(crossed.verdict).toBe('expired')
    expect(result({ issued: null, expires: null }, 'dates')).toBe('unknown')
  })

  it('says dates as people do', () => {
    const said = (mention: Partial<Checked>) => check(mention).checks[0]?.detail
    expect(said({ expires: '2020-09' })).toBe('Expired: valid until Sep 2020.')
    expect(said({ expires: '2031-01-05' })).toBe('Valid until 5 Jan 2031, by the dates stated.')
    expect(said({ issued: '2027' })).toBe('Not valid yet: issued 2027.')
    expect(said({ issued: '2026-11-02', expires: '2026-11' })).not.toMatch(/\d{4}-\d\d/)
  })

  it('a date decides before a link does', () => {
    expect(check({ expires: '2020', url: `https://www.credly.com/badges/${ID}` }).verdict).toBe('expired')
  })
})

describe('hosts', () => {
  it.each([
    'https://lamps-guild.org/verify/12',
    'https://www.lamps-guild.org/verify/12',
    'https://certs.eu.lamps-guild.org/12',
    'http://keepers.co.uk/12',
    'lamps-guild.org/verify/12',
    'https://LAMPS-GUILD.org./12',
  ])("the issuer's own: %s", (url) => {
    expect(result({ url }, 'host')).toBe('pass')
    expect(check({ url }).verdict).toBe('not_checked')
  })

  it.each([
    ['https://lamps-guild.org.evil.example/12', 'fail'],
    ['https://evil-lamps-guild.org/12', 'fail'],
    ['https://lamps-guild.org-verify.example/12', 'fail'],
    ['https://lämps-guild.org/12', 'fail'],
    ['https://verify.lamрs-guild.org/12', 'fail'],
    ['https://www.сredly.com/badges/1', 'fail'],
    ['https://zeugnis.xn--mnchen-3ya.de/12', 'unknown'],
    ['https://пример.испытание/12', 'unknown'],
    ['https://lamps-gilde-münchen.de/12', 'unknown'],
    ['https://www.credly.com.evil.example/badges/1', 'fail'],
    ['https://lamps-guild.org@evil.example/12', 'unknown'],
    ['https://evil.example/lamps-guild.org', 'unknown'],
    ['https://evil.example/?u=https://lamps-guild.org', 'unknown'],
    ['https://co.uk/12', 'unknown'],
    ['https://other.co.uk/12', 'unknown'],
    ['https://notlamps-guild.orgs.example', 'unknown'],
  ])('not the issuer’s: %s is %s', (url, expected) => {
    expect(result({ url }, 'host')).toBe(expected)
    expect(['not_checked', 'not_checkable']).toContain(check({ url }).verdict)
  })

  it('a host in another script that resembles nobody’s is said to be foreign, by its name, and can be followed', () => {
    const seen = check({ url: 'https://zeugnis.münchen.de/12' })
    expect(seen.verdict).toBe('not_checked')
    expect(seen.checks[1]?.detail).toBe("zeugnis.xn--mnchen-3ya.de is not one of the issuer's known hosts.")
  })

  it('a look-alike host is not to be followed', () => {
    expect(check({ url: 'https://lamps-guild.org.evil.example/12' }).verdict).toBe('not_checkable')
  })

  it('says what each kind of link is good for', () => {
    const verdicts = {
      [`https://www.credly.com/badges/${ID}`]: 'not_checked',
      'https://www.credly.com/org/guild/badge/keeper': 'not_checkable',
      'https://www.credly.com/users/somebody/badges': 'not_checkable',
      'https://www.credly.com/about': 'not_checkable',
      'https://drive.google.com/file/d/abc/view': 'not_checkable',
      'https://www.isc2.org/MemberVerification': 'not_checkable',
      'https://bit.ly/3AbCdEf': 'not_checked',
      'https://blog.example/my-certificates': 'not_checked',
      'javascript:alert(1)': 'not_checkable',
      'https://127.0.0.1:8080/x': 'not_checkable',
      'not an address': 'not_checkable',
    }
    for (const [url, verdict] of Object.entries(verdicts)) expect([url, check({ url }).verdict]).toEqual([url, verdict])
  })

  it('a shop’s own certificate is not another issuer’s award', () => {
    const url = `https://www.udemy.com/certificate/UC-${ID}`
    expect(check({ url })).toMatchObject({
      verdict: 'not_checkable',
      checks: [{}, { name: 'host', result: 'unknown' }, {}],
    })
    expect(result({ url }, 'host', null)).toBe('pass')
    const from = (domain: string) => ({
      ...guild,
      issuer: { id: null, name: 'X', alternateNames: [], domains: [domain] },
    })
    expect(result({ url }, 'host', from('udemy.com'))).toBe('pass')
    const aws = `https://cp.certmetrics.com/amazon/en/public/verify/credential/ABCD1234EFGH5678`
    expect(result({ url: aws }, 'host', from('aws.amazon.com'))).toBe('pass')
    expect(result({ url: aws }, 'host', from('notamazon.com'))).toBe('unknown')
  })

  it('reads the address inside a wrapper, once', () => {
    const inner = encodeURIComponent(`https://www.credly.com/badges/${ID}`)
    const wrapped = `https://www.linkedin.com/safety/go?url=${inner}`
    expect(result({ url: wrapped }, 'host')).toBe('pass')
    const twice = `https://www.linkedin.com/safety/go?url=${encodeURIComponent(wrapped)}`
    expect(result({ url: twice }, 'host')).not.toBe('pass')
  })

  it('without a link: an id cannot be checked here, nothing is nothing', () => {
    expect(check({ credentialId: 'AB-12' }).verdict).toBe('not_checkable')
    expect(check({}).verdict).toBe('none')
    expect(check({}).checks.map((one) => one.detail)).toEqual([
      'No dates are stated.',
      'Nothing to check: neither a link nor an id is stated.',
    ])
  })

  it('without a record the issuer’s hosts are not known, and that is said', () => {
    const seen = check({ url: 'https://lamps-guild.org/12' }, null)
    expect(seen.checks[1]).toMatchObject({ name: 'host', result: 'unknown' })
    expect(seen.checks[1]?.detail).toContain('not known')
  })

  it('never says verified, never throws, always fits the model', () => {
    const dates = fc.constantFrom(null, '2019', '2026-11', '2031-01-31')
    const hosts = fc.constantFrom('credly.com', 'lamps-guild.org', 'evil.example', 'xn--80ak6aa92e.com', '[::1]')
    const urls = fc.oneof(
      fc.string({ maxLength: 2000 }),
      fc.webUrl(),
      fc.tuple(hosts, fc.string()).map(([host, path]) => `https://${host}/${path}`),
    )
    fc.assert(
      fc.property(dates, dates, fc.option(urls, { nil: null }), (issued, expires, url) => {
        const verification = verificationSchema.parse(check({ issued, expires, url }))
        expect(verification.verdict).not.toMatch(/^verified/)
        for (const one of verification.checks) expect(one.detail).toMatch(/\S/)
      }),
      { numRuns: 500 },
    )
  })
})
