import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { registryOf } from '../../../scripts/evaluate/registry-of.ts'
import { ctidOf, type GoldMention, parseGold } from '../../../scripts/evaluate/resolve-measures.ts'
import type { Resolution } from '../../../utils/model/resolution.ts'
import { KEY } from '../../../utils/registry/index/format.ts'
import { fold } from '../../../utils/registry/index/text.ts'
import { createResolver, type Resolver } from '../../../utils/resolve/resolve.ts'
import { mention } from './fixture.ts'
import { REWRITES } from './rewrites.ts'

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const registry = path.join(shared, 'registry/standin_registry.ctdl.jsonl.gz')
const gold = path.join(shared, 'gold/resolve.dev.jsonl')
const written = path.resolve(import.meta.dirname, '../../gold/resolve.written.jsonl')
const here = existsSync(registry) && existsSync(gold)
if (!here) console.warn('resolve: ../shared/data is absent, properties are not tried on the labelled mentions')

/** Every so many mentions, another share of them for each way to write them, so that all are met and it stays short. */
const EVERY = 3

/** Rounding of what is said. */
const SAID = 1e-4
/** Mentions, of more than 400 with an issuer, whose issuer within the name makes a nearer name of another record. */
const OTHER_AT_MOST = 2

/** What is answered, as a reader tells it: records of one issuer whose names differ in marks alone are one answer. */
const answerOf = ({ credentialId, candidates }: Resolution) =>
  credentialId === null
    ? null
    : `${fold(candidates[0]?.name ?? '').replace(/[^\p{L}\p{N}+#]/gu, '')} | ${candidates[0]?.issuer}`

describe.skipIf(!here)('labelled mentions on the stand-in registry', () => {
  const golds = here ? parseGold(readFileSync(gold, 'utf8')) : []
  const opened = here ? registryOf(registry).then(({ registry }) => registry.index) : null
  let resolver: Promise<Resolver> | null = null
  const asking = () => {
    resolver ??= (opened ?? Promise.reject(new Error('no registry'))).then((index) => createResolver(index))
    return resolver
  }

  test.each(Object.entries(REWRITES))('how they are written changes no answer: %s', async (what, way) => {
    const resolve = await asking()
    const changed: string[] = []
    for (const [at, { name, issuer }] of [...golds, ...parseGold(readFileSync(written, 'utf8'))].entries()) {
      if ((at + what.length) % EVERY !== 0) continue
      const answer = answerOf(resolve(mention(name, issuer)))
      const others = [mention(way(name, at), issuer), ...(issuer === null ? [] : [mention(name, way(issuer, at))])]
      for (const other of others)
        if (answerOf(resolve(other)) !== answer)
          changed.push(`${JSON.stringify([other.name, other.issuer])}: ${answer}`)
    }
    expect(changed).toEqual([])
  })

  const isRight = ({ credentialId }: Resolution, { expected }: GoldMention) =>
    credentialId !== null && expected.includes(ctidOf(credentialId))
  const probabilityOf = ({ candidates }: Resolution, { expected }: GoldMention) =>
    Math.max(
      0,
      ...candidates.filter((one) => expected.includes(ctidOf(one.credentialId))).map((one) => one.probability),
    )

  test.each([
    ['the CTID', (ctid: string) => ({ credentialId: ctid })],
    ['the record’s address', (ctid: string) => ({ url: `https://registry.example/resources/${ctid}` })],
    ['the issuer as the record has it', () => ({})],
  ])('more evidence takes no right answer away: %s', async (what, add) => {
    const [index, resolve] = [await opened, await asking()]
    const lowered: string[] = []
    for (const one of golds) {
      const [ctid] = one.expected
      const before = resolve(mention(one.name, one.issuer))
      if (ctid === undefined || !isRight(before, one)) continue
      const record = index?.byKey(KEY.id, ctid)[0] ?? -1
      const owner = index?.identity(record).issuer?.name ?? one.issuer
      const after = resolve(mention(one.name, what.startsWith('the issuer') ? owner : one.issuer, add(ctid)))
      if (!isRight(after, one) || probabilityOf(after, one) < probabilityOf(before, one) - SAID)
        lowered.push(`${one.name} | ${one.issuer}: ${probabilityOf(before, one)} → ${probabilityOf(after, one)}`)
    }
    expect(lowered).toEqual([])
  })

  test.each([
    ['X by Y', (name: string, by: string) => `${name} by ${by}`],
    ['X (Y)', (name: string, by: string) => `${name} (${by})`],
    ['Y – X', (name: string, by: string) => `${by} – ${name}`],
    ['Y X', (name: string, by: string) => `${by} ${name}`],
  ])('an issuer written with the name leads to no other record: %s', async (_, together) => {
    const resolve = await asking()
    const other: string[] = []
    for (const { name, issuer } of golds) {
      if (issuer === null) continue
      const stated = answerOf(resolve(mention(name, issuer)))
      const written = answerOf(resolve(mention(together(name, issuer))))
      if (written !== null && written !== stated) other.push(`${together(name, issuer)}: ${stated} → ${written}`)
    }
    expect(other.slice(OTHER_AT_MOST)).toEqual([])
  })
})
