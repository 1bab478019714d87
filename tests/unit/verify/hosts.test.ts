import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import awards from '../../../utils/detect/badges/awards.json' with { type: 'json' }
import { isWordKey } from '../../../utils/model/words.ts'
import data from '../../../utils/verify/hosts.json' with { type: 'json' }
import { readLink } from '../../../utils/verify/hosts.ts'
import { hostsSchema, linkTellsSchema } from '../../../utils/verify/hosts-schema.ts'

const UUID = '3f1d2c4b-aaaa-4bbb-8ccc-ddddeeeeffff'

describe('known hosts', () => {
  it('hold their schema, and each kind of link has its words', () => {
    hostsSchema.parse(data)
    const platforms = new Set([...awards.platforms, ...data.others].map((platform) => platform.name))
    expect(Object.keys(data.issuers).filter((name) => !platforms.has(name))).toEqual([])
    for (const tells of linkTellsSchema.options) expect(isWordKey(`verify.proof.${tells}`)).toBe(true)
    expect(hostsSchema.safeParse({ ...data, pictures: ['Not A Host'] }).success).toBe(false)
  })

  it.each([
    [`https://www.credly.com/badges/${UUID}`, 'Credly', 'award'],
    [`https://youracclaim.com/badges/${UUID}/public_url`, 'Credly', 'award'],
    [`https://www.credly.com/pt-BR/badges/${UUID}`, 'Credly', 'award'],
    ['https://www.credly.com/org/acme/badge/acme-keeper.2', 'Credly', 'credential'],
    [`https://acme.credential.net/${UUID}#gs.1`, 'Accredible', 'award'],
    ['https://www.coursera.org/account/accomplishments/verify/QWER5678TYUI', 'Coursera', 'award'],
    [`https://www.datacamp.com/statement-of-accomplishment/track/${'a1'.repeat(20)}`, 'DataCamp', 'completion'],
    ['https://www.datacamp.com/certificate/DSA0098765432109', 'DataCamp', 'examination'],
    ['https://verify.comptia.org/?code=ABCD1234', 'CompTIA', 'award'],
    ['https://verify.comptia.org/', 'CompTIA', 'form'],
    [`ude.my/UC-${UUID}`, 'Udemy', 'award'],
  ])('%s is %s, %s', (url, platform, tells) => {
    expect(readLink(url)).toMatchObject({ kind: 'platform', platform, tells })
  })

  it.each([
    `https://credly.com.evil.example/badges/${UUID}`,
    `https://evil-credly.com/badges/${UUID}`,
    `https://sub.credly.com/badges/${UUID}`,
    `https://www.credly.com@evil.example/badges/${UUID}`,
    `https://evil.example/https://www.credly.com/badges/${UUID}`,
    'https://www.credly.com/badges/not-a-uuid',
    `https://www.credly.com:8443/badges/${UUID}`,
    `ftp://www.credly.com/badges/${UUID}`,
    `https://evilcredential.net/${UUID}`,
  ])('%s is no award', (url) => {
    expect(readLink(url).kind).not.toBe('platform')
  })

  it('a path of any length is read within the time that a test has', () => {
    for (let i = 0; i < 200; i++)
      expect(readLink(`https://www.credly.com/${'badges/'.repeat(280)}${'a-'.repeat(5)}`).kind).not.toBe('platform')
  })
})

const LIST = '../shared/data/badges/platform_urls.jsonl'

describe.skipIf(!existsSync(LIST))(`addresses listed in ${LIST}`, () => {
  it('are told as the list has it', () => {
    const rows = readFileSync(LIST, 'utf8')
      .trim()
      .split('\n')
      .map((line): { url: string; platform: string | null } => JSON.parse(line))
    const wrong = rows.filter(({ url, platform }) => {
      const link = readLink(url)
      // Hosts that a customer runs for a platform cannot be told from the address, and a shortener is no platform.
      if (platform === 'accredible.branded' || platform === 'short') return link.kind === 'platform'
      return (link.kind === 'platform') !== (platform !== null)
    })
    expect(rows.length).toBeGreaterThan(60)
    expect(wrong).toEqual([])
  })
})
