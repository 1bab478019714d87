import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PLATFORM_FILES } from '../../../utils/registry/platforms/files.ts'
import { matchPlatform } from '../../../utils/registry/platforms/match.ts'
import { type PlatformFile, platformFileSchema } from '../../../utils/registry/platforms/schema.ts'

const folder = new URL('../../../utils/registry/platforms/', import.meta.url)
const ask = (name: string, issuer: string | null, url: string | null) => matchPlatform({ name, issuer, url })
const PLAIN = 'Zebra Topics'

test('every file of the folder is shipped, in the order of the names', () => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace('.json', ''))
    .sort()
  expect(PLATFORM_FILES.map(([id]) => id)).toEqual(files)
})

describe.each(PLATFORM_FILES)('%s', (id, json) => {
  const file: PlatformFile = platformFileSchema.parse(json)
  const sorted = (list: readonly string[]) =>
    [...list].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : a.toLowerCase() > b.toLowerCase() ? 1 : 0))
  const hostsOf = (pattern: string) =>
    pattern.startsWith('*.') ? [pattern.slice(2), pattern.replace('*', 'x1')] : [pattern]

  test('fits the schema, its lists sorted, nothing twice', () => {
    const { aliases, distinctive, hosts, makers, notHere } = file
    for (const list of [aliases, distinctive, hosts, makers, notHere]) {
      expect(list).toEqual(sorted(list))
      expect(new Set(list).size).toBe(list.length)
    }
    expect(Object.keys(file.partners)).toEqual(sorted(Object.keys(file.partners)))
    expect(new Set(file.kinds.map((kind) => kind.id)).size).toBe(file.kinds.length)
  })

  test('says what its certificates are in plain words that judge nobody', () => {
    for (const { text } of file.kinds) {
      expect(text).toMatch(/^[A-Z].*\.$/s)
      expect(text).not.toMatch(/\b(weak|poor|worthless|low|bad|fake|just|merely|prestig\w+|famous|best)\b/i)
    }
  })

  test('is known by its issuer wordings and its hosts', () => {
    for (const alias of file.aliases) expect(ask(PLAIN, alias, null)?.id, alias).toBe(id)
    for (const host of file.hosts.flatMap(hostsOf)) {
      expect(ask(PLAIN, null, host)?.id, host).toBe(id)
      expect(ask(PLAIN, 'Ellsmouth College', `https://${host}/a/b`)?.id, host).toBe(id)
    }
    for (const { host, paths } of file.sharedHosts)
      for (const path of paths) {
        const url = `https://${host.replace('*.', 'www.')}${path.replaceAll('{}', 'one').replace('*', 'two')}`
        expect(ask(PLAIN, null, url)?.id, url).toBe(id)
      }
  })

  test('a host that is made to look like its own says nothing', () => {
    for (const host of [...file.hosts, ...file.sharedHosts.map((one) => one.host)]) {
      const domain = host.replace('*.', '')
      expect(ask(PLAIN, null, `https://${domain}.example.net/x`)).toBeNull()
      expect(ask(PLAIN, file.name, `https://${domain}.example.net/x`)).toBeNull()
      expect(ask(PLAIN, null, `https://not${domain}/x`)).toBeNull()
      expect(ask(PLAIN, null, `https://example.net/${domain}/x`)).toBeNull()
    }
  })

  test('a maker alone is no platform', () => {
    for (const maker of file.makers) expect(ask(PLAIN, maker, null)?.id, maker).not.toBe(id)
  })
})

test('no issuer wording is claimed by two platforms', () => {
  const claims = new Map<string, string>()
  for (const [id, json] of PLATFORM_FILES)
    for (const alias of platformFileSchema.parse(json).aliases) {
      const key = alias.toLowerCase()
      expect(claims.get(key), `${alias}: ${id}`).toBeUndefined()
      claims.set(key, id)
    }
})

test('what nobody’s page says is marked so, and a source is an address', () => {
  for (const [id] of PLATFORM_FILES) {
    const text = readFileSync(new URL(`${id}.json`, folder), 'utf8')
    for (const { basis, sources } of platformFileSchema.parse(JSON.parse(text)).kinds)
      expect(sources.length === 0, id).toBe(basis === 'generalKnowledge')
  }
})
