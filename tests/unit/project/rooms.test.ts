import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** The rooms in the order of docs/ARCHITECTURE.md: each may import `model` and the rooms before it. */
const ROOMS = [
  'model',
  'documents',
  'detect',
  'registry',
  'resolve',
  'verify',
  'skills',
  'requisition',
  'policy',
  'score',
  'overlay',
  'store',
  'report',
  'messages',
  'platform',
] as const

const root = path.resolve(import.meta.dirname, '../../..')
let house: string
let refused: Set<string>

/** Lints a made-up house in which every room imports every other thing, one file an import, with the real rules. */
beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), 'rooms-'))
  const config = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'))
  writeFileSync(
    path.join(house, 'biome.json'),
    JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
  )
  const others = [
    ...ROOMS.map((room) => `../${room}/thing.ts`),
    'react',
    'dexie',
    'wxt/browser',
    '../../components/x.ts',
  ]
  for (const room of ROOMS) {
    mkdirSync(path.join(house, 'utils', room), { recursive: true })
    others.forEach((from, i) => {
      writeFileSync(
        path.join(house, 'utils', room, `import${i}.ts`),
        `import { thing } from '${from}'\n\nexport const kept = thing\n`,
      )
    })
  }
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const { diagnostics } = JSON.parse(run.stdout) as {
    diagnostics: { category: string; location: { path: string | { file: string } } }[]
  }
  refused = new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location }) => {
        const file = typeof location.path === 'string' ? location.path : location.path.file
        const [, room = '', i = ''] = /utils\/(\w+)\/import(\d+)\.ts$/.exec(file.replaceAll('\\', '/')) ?? []
        return `${room} ← ${others[Number(i)]}`
      }),
  )
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the lint rule that guards the rooms', () => {
  it.each(ROOMS.map((room, i) => [room, i] as const))('%s reaches only what stands above it', (room, place) => {
    ROOMS.forEach((other, otherPlace) => {
      if (other === room) return
      const rule = `${room} ← ../${other}/thing.ts`
      expect.soft(refused.has(rule), rule).toBe(otherPlace > place)
    })
  })

  it('keeps React out of every room, and components too', () => {
    for (const room of ROOMS) {
      expect.soft(refused.has(`${room} ← react`), room).toBe(true)
      expect.soft(refused.has(`${room} ← ../../components/x.ts`), room).toBe(true)
    }
  })

  it('keeps the database in the store and the browser in store, messages and platform', () => {
    for (const room of ROOMS) {
      expect.soft(refused.has(`${room} ← dexie`), room).toBe(room !== 'store')
      expect.soft(refused.has(`${room} ← wxt/browser`), room).toBe(!['store', 'messages', 'platform'].includes(room))
    }
  })
})
