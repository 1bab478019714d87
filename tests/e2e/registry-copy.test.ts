import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { askBackground } from '../../scripts/browsers/ask.ts'
import { type Tab, until } from '../../scripts/browsers/driver.ts'
import { chipsOf, clickWords, openCard, textOf } from '../../scripts/browsers/surfaces.ts'
import { DEMO_HOSTS } from '../../scripts/demo/demo.ts'
import type { LocalServer } from '../../scripts/demo/server.ts'
import { readRegistry } from '../../scripts/read-registry.ts'
import { storedZip } from '../../utils/documents/stored-zip.ts'
import type { Credential } from '../../utils/model/credential.ts'
import { say } from '../../utils/model/words.ts'
import { type MadeSnapshot, makeSnapshot, signer, withManifest } from '../support/snapshot.ts'
import { typeInto } from './support/inputs.ts'
import { candidatePage, GREENHOUSE } from './support/pages.ts'
import { BROWSER, put, type Session, useSession } from './support/session.ts'

const HOST = 'copies.northquay.example'
const ADDRESS = `https://${HOST}/registry/manifest.json`
const NAME = 'Certificate in Rope Rescue'
const LINE = `${NAME}, Halden Bay Guild, 2021`

const CTID = 'ce-00000000-0000-4000-8000-000000000042'
const ROPE_RESCUE: Credential = {
  id: `https://registry.example/resources/${CTID}`,
  ctid: CTID,
  type: 'Certificate',
  name: NAME,
  alternateNames: [],
  issuer: { id: null, name: 'Halden Bay Guild', alternateNames: [], domains: ['haldenbay.example'] },
  codes: [],
  subjectWebpage: 'https://haldenbay.example/rope-rescue',
  competencies: [{ label: 'Rigging a lowering system', uri: null }],
  occupations: [],
  level: null,
  evidence: [],
}

/** Puts a snapshot on the local server. `open`: the host lets everybody read, as a CDN for static files does. */
function publish(server: LocalServer, { files }: MadeSnapshot, open: boolean): void {
  const headers: Record<string, string> = open ? { 'access-control-allow-origin': '*' } : {}
  for (const [name, body] of files)
    server.pages.set(`${HOST}/registry/${name}`, { type: 'application/octet-stream', body, headers })
}

const statusOf = ({ driver }: Session) => askBackground(driver, 'ui>bg copy', {})

/** Waits for the copy of this version, and shows what went wrong where it does not come. */
async function installed(session: Session, version: number, timeout = 20_000): Promise<void> {
  let seen = ''
  await until(
    `version ${version} is installed`,
    async () => {
      const status = await statusOf(session)
      seen = JSON.stringify(status)
      if (status.copy?.version !== version || status.install !== null) return false
      const { searched } = await askBackground(session.driver, 'ui>bg status', {})
      return searched.source === 'snapshot' && searched.size === status.copy.credentials
    },
    timeout,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: ${seen}`)
  })
}

async function openSection({ driver }: Session): Promise<Tab> {
  const { control } = driver
  await control.toFront()
  await clickWords(control, say('options.nav.copy'))
  await until('the section', async () => (await textOf(control)).includes(say('options.copy.take')))
  return control
}

/** One story, told in order: each step stands on the one before. */
describe('a copy of the Registry', () => {
  const session = useSession([...DEMO_HOSTS, HOST])
  const by = signer()
  let control: Tab
  let tab: Tab
  const chipWords = async () => (await chipsOf(tab)).map(({ words }) => words)
  const NOT_IN_STARTER = say('chip.notIn.starter')

  it('is not there at first: the starter catalogue is searched, and says so', async () => {
    const { driver, server } = session
    put(server, GREENHOUSE.url, candidatePage([LINE]))
    tab = await driver.newTab(GREENHOUSE.url)
    await driver.grant([GREENHOUSE.pattern])
    await tab.toFront()
    await until('a chip', async () => (await chipWords()).length === 1)
    expect(await chipWords()).toEqual([NOT_IN_STARTER])
    control = await openSection(session)
    expect(await statusOf(session)).toEqual({ copy: null, install: null })
    expect(await textOf(control)).toContain('There is no copy of the Registry here')
  })

  it('says what is wrong with an address', async () => {
    await typeInto(control, say('options.copy.address'), `http://${HOST}/manifest.json`)
    await clickWords(control, say('options.copy.take'))
    const why = say('options.copy.problem.address')
    await until('it says why', async () => (await textOf(control)).includes(why))
  })

  it('is kept from us by a host that does not let others read, until the host is allowed in a click', async () => {
    const { driver, server } = session
    publish(server, makeSnapshot([ROPE_RESCUE], { version: 5, by }), false)
    await typeInto(control, say('options.copy.address'), ADDRESS)
    await clickWords(control, say('options.copy.take'))
    await until('it offers to ask', async () => (await textOf(control)).includes(say('options.copy.allow')))
    expect(await textOf(control)).toContain(say('options.copy.problem.unreachable'))
    await driver.answerPrompt([`https://${HOST}/*`])
    await clickWords(control, say('options.copy.allow'))
    await installed(session, 5)
    await driver.revoke([`https://${HOST}/*`])
  })

  it('answers in the page that was open, and in the card', async () => {
    await tab.toFront()
    await until('the chip knows it', async () => !(await chipWords()).includes(NOT_IN_STARTER))
    expect(await openCard(tab, NAME)).toContain('Halden Bay Guild')
    await tab.press('Escape')
  })

  it('is told in the options, with its date, its size and its signature', async () => {
    control = await openSection(session)
    const text = await textOf(control)
    expect(text).toContain(say('options.copy.copyFirst'))
    expect(text).toContain('20 Nov 2026, 1 credentials')
    expect(text).toContain(say('options.copy.signed'))
    const { searched } = await askBackground(session.driver, 'ui>bg status', {})
    expect(searched).toEqual({ source: 'snapshot', date: '2026-11-20', size: 1 })
  })

  it('is opened again from the database by a background that was killed, without a word to its host', async () => {
    const { driver, server } = session
    const asked = server.seen.length
    await driver.stopBackground()
    await tab.toFront()
    await tab.reload()
    await until('the chip knows it', async () => (await chipWords()).length === 1)
    expect(await chipWords()).not.toContain(NOT_IN_STARTER)
    expect(await openCard(tab, NAME)).toContain('Halden Bay Guild')
    await tab.press('Escape')
    expect(server.seen.slice(asked).filter((address) => address.startsWith(HOST))).toEqual([])
  })

  it('does not give way to an older one, nor to one that is not signed', async () => {
    const { server } = session
    control = await openSection(session)
    publish(server, makeSnapshot([ROPE_RESCUE], { version: 4, by }), true)
    await clickWords(control, say('options.copy.update'))
    await until('it says why', async () => (await textOf(control)).includes(say('options.copy.problem.older')))
    publish(server, makeSnapshot([ROPE_RESCUE], { version: 6 }), true)
    await clickWords(control, say('options.copy.update'))
    await until('it says why', async () => (await textOf(control)).includes(say('options.copy.problem.unsigned')))
    expect((await statusOf(session)).copy?.version).toBe(5)
  })

  it('stays while a newer one is spoilt on its way, and gives way to it when that is whole', async () => {
    const { driver, server } = session
    const more = { ...ROPE_RESCUE, id: `${ROPE_RESCUE.id}1`, ctid: null, name: 'Certificate in Cave Rescue' }
    const next = makeSnapshot([ROPE_RESCUE, more], { version: 7, date: '2026-11-23', by })
    const { file } = next.manifest.search
    const spoilt = (next.files.get(file) ?? new Uint8Array()).map((byte, at) => (at === 30 ? byte ^ 1 : byte))
    publish(server, { ...next, files: new Map(next.files).set(file, spoilt) }, true)
    await clickWords(control, say('options.copy.update'))
    await until('it says why', async () => (await textOf(control)).includes(say('options.copy.problem.hash')))
    expect(await textOf(control)).toContain(say('options.copy.oldStays'))
    expect((await askBackground(driver, 'ui>bg status', {})).searched.size).toBe(1)
    publish(server, next, true)
    await clickWords(control, say('options.copy.again'))
    await installed(session, 7)
    expect((await askBackground(driver, 'ui>bg status', {})).searched.size).toBe(2)
  })

  it('goes when it is removed, and the starter catalogue answers', async () => {
    control = await openSection(session)
    await until('the offer', async () => (await textOf(control)).includes(say('options.copy.remove')))
    await clickWords(control, say('options.copy.remove'))
    await until('it asks', async () => (await textOf(control)).includes(say('options.keep')))
    await clickWords(control, say('options.copy.remove'))
    await until('it is gone', async () => (await statusOf(session)).copy === null)
    await tab.toFront()
    await until('the page follows', async () => (await chipWords()).includes(NOT_IN_STARTER))
  })

  it('is taken from files: one ZIP of its folder', async () => {
    const { files } = makeSnapshot([ROPE_RESCUE], { version: 3 })
    const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-copy-'))
    const zip = path.join(folder, 'registry.zip')
    writeFileSync(zip, storedZip(new Map([...files].map(([name, bytes]) => [`registry/${name}`, bytes]))))
    control = await openSection(session)
    await control.setFiles('main input[type=file]', [zip])
    await installed(session, 3)
    rmSync(folder, { recursive: true })
    await until('it says so', async () => (await textOf(control)).includes(say('options.copy.fromFiles')))
  })
})

const STANDIN = path.resolve(import.meta.dirname, '../../../shared/data/registry/standin_registry.ctdl.jsonl.gz')

describe.skipIf(!existsSync(STANDIN))(
  'a copy of the size of the stand-in (skipped where ../shared is not there)',
  () => {
    const session = useSession([...DEMO_HOSTS, HOST])
    let whole: MadeSnapshot

    beforeAll(async () => {
      const { credentials } = await readRegistry(STANDIN)
      whole = makeSnapshot(credentials, { version: 1 })
    })

    /** Milliseconds from a question to its answer, of a background that has just been killed. */
    async function afterKill(): Promise<number> {
      const { driver } = session
      await driver.stopBackground()
      const start = performance.now()
      await askBackground(driver, 'ui>bg status', {})
      return performance.now() - start
    }
    const best = async () => {
      const times: number[] = []
      for (let turn = 0; turn < 7; turn++) times.push(await afterKill())
      return Math.round(Math.min(...times))
    }

    it('is installed, and opened from the database after a kill', async () => {
      const starter = await best()
      publish(session.server, whole, true)
      const began = performance.now()
      await askBackground(session.driver, 'ui>bg copy.install', { address: ADDRESS, key: null })
      await installed(session, 1, 100_000)
      const took = Math.round(performance.now() - began)
      const { credentials } = whole.manifest.counts
      const { searched } = await askBackground(session.driver, 'ui>bg status', {})
      expect(searched).toEqual({ source: 'snapshot', date: whole.manifest.date, size: credentials })
      const [copy, bytes] = [await best(), (await statusOf(session)).copy?.bytes ?? 0]
      process.stdout.write(
        `${BROWSER}: ${credentials} credentials, ${Math.round(bytes / 1e6)} MB, installed in ${took} ms; ` +
          `answer after a kill, best of 7: ${copy} ms with the copy, ${starter} ms with the starter catalogue alone\n`,
      )
    })

    it('is installed by a background that was killed half way', async () => {
      const { driver, server } = session
      publish(server, withManifest(whole.files, { ...whole.manifest, version: 2 }), true)
      await askBackground(driver, 'ui>bg copy.install', { address: ADDRESS, key: null })
      await driver.stopBackground()
      const { copy, install } = await statusOf(session)
      expect(copy?.version).toBe(1)
      expect(install).not.toBeNull()
      await installed(session, 2, 100_000)
    })
  },
)
