import { describe, expect, it } from 'vitest'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import { reportCsv } from '../../../utils/report/csv.ts'
import { reportJson } from '../../../utils/report/json.ts'
import { entryLines, headLines } from '../../../utils/report/lines.ts'
import { atsNote } from '../../../utils/report/note.ts'
import { reportHtml, reportText } from '../../../utils/report/text.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'
import { appraisal } from '../panel/make.ts'
import { EVERY, report } from './make.ts'

const forms = [reportCsv, reportJson, reportHtml, reportText, atsNote] as const
const strong = APPRAISALS.strong as Appraisal

/** The text of one line of a credential. */
const lineOf = (one: Appraisal, key: string, more = {}) => {
  const [entry] = report([one], more).credentials
  return entry && entryLines(entry).find((line) => line.key === key)?.text
}

describe('a report', () => {
  it('is in the page’s order', () => {
    const names = report(EVERY).credentials.map(({ name }) => name)
    const turned = report([...EVERY].reverse()).credentials.map(({ name }) => name)
    expect(turned.reverse()).toEqual(names)
  })

  it('says of each what the card says, whole', () => {
    const [entry] = report([strong]).credentials
    const lines = entry ? entryLines(entry) : []
    expect(lines.map(({ key }) => key)).toEqual([
      'what',
      'evidence',
      'designed',
      'delivered',
      'recognised',
      'current',
      'award',
      'job',
      'list',
      'notKnown',
    ])
    expect(lineOf(strong, 'delivered')).toBe(strong.credential?.delivered)
    expect(lineOf(strong, 'evidence')).toBe(
      'Strong evidence; 78 of 100, 71–84 with what is unknown; 80 % of the evidence we look for is known',
    )
    expect(lineOf(strong, 'job')).toBe('Direct: Risk assessment, Incident response, Crane inspection')
    expect(lineOf(strong, 'notKnown')).toBe('Market evidence, Stack and portability')
  })

  it('gives no number below full coverage, and none to what was not told', () => {
    for (const one of EVERY.filter(({ quality }) => quality === null || quality.limited))
      expect(lineOf(one, 'evidence')).not.toMatch(/of 100/)
  })

  it('says that nothing was found by what was searched, and nothing worse', () => {
    const none = appraisal('Bridge badge', { outcome: 'none' })
    expect(lineOf(none, 'what')).toContain('That says nothing about its worth.')
    expect(report([none]).credentials[0]).toMatchObject({ quality: null, designed: { known: false } })
  })

  it('says that the rubric was modified and that lists move bands where it is so', () => {
    const modified = { ...strong, versions: { rubric: '2.1.0, modified', rubricHash: 'ab12', modified: true } }
    const words = (one: Appraisal, more = {}) => headLines(report([one], more)).map(({ text }) => text)
    expect(words(modified)).toContain('2.1.0, modified · ab12')
    expect(report([modified]).rubric.modified).toBe(true)
    expect(words(strong).join()).not.toMatch(/move bands/)
    expect(words(strong, { listsMoveBands: true }).join()).toMatch(/move bands/)
    const moved: Appraisal = {
      ...strong,
      listed: { band: 'solid', from: 'strong', list: 'Acme list', line: 3, version: 2 },
    }
    expect(report([moved]).listsMoveBands).toBe(true)
    expect(lineOf(moved, 'evidence')).toMatch(/^Solid evidence, moved by Acme list, entry 3; the evidence alone says/)
  })

  it('holds no link, id, key or note of an award, and no address out of a page’s words', () => {
    const telling: Appraisal = {
      ...appraisal(
        'Pilot (https://people.example/in/maren-oldstad) maren@oldstad.example +47 22 11 33 44, Licence no. 4711, awarded to Maren Oldstad',
        { outcome: 'none' },
      ),
      trusted: { ...(strong.trusted as NonNullable<Appraisal['trusted']>), reason: 'Asked by Maren Oldstad' },
    }
    const award: Appraisal = {
      ...telling,
      mention: {
        ...telling.mention,
        key: 'k-secret-key',
        credentialId: 'LIC-4711-0815',
        url: 'https://maren-oldstad.example/award.pdf',
        issuer: 'www.maren-oldstad.example Guild',
      },
      verification: {
        verdict: 'not_checked',
        checks: [{ name: 'host', result: 'unknown', detail: 'The link is on maren-oldstad.example' }],
      },
    }
    for (const form of forms) expect(form(report([award]))).not.toMatch(/maren|oldstad|4711|secret-key/i)
    expect(report([award]).credentials[0]).toMatchObject({ name: 'Pilot', issuer: 'Guild' })
  })

  it('names no host that only looks like an issuer’s', () => {
    const imitated: Appraisal = {
      ...strong,
      verification: {
        verdict: 'not_checked',
        checks: [{ name: 'host', result: 'fail', detail: 'evi1.example looks' }],
      },
    }
    expect(lineOf(imitated, 'award')).toMatch(/looks like the issuer’s and is another/)
    for (const form of forms) expect(form(report([imitated]))).not.toContain('evi1')
  })

  it('says that somebody here chose the record, and their band, but not their remark', () => {
    const own: Appraisal = {
      ...strong,
      resolution: { ...strong.resolution, chosen: { what: 'record', on: '2026-11-20' } },
      own: { band: 'solid', text: 'Maren did the practical part in 2019', on: '2026-11-21' },
    }
    expect(report([own]).credentials[0]).toMatchObject({ chosen: true, own: { band: 'solid' } })
    expect(lineOf(own, 'own')).toBe('Solid evidence, with a remark, which stays in Touchstone, 21 Nov 2026')
    expect(lineOf(own, 'evidence')).toMatch(/^Strong evidence/)
    for (const form of forms) expect(form(report([own]))).not.toMatch(/Maren|practical/)
  })

  it('is the same to the byte each time', () => {
    for (const form of forms) expect(form(report(EVERY))).toBe(form(report(structuredClone(EVERY))))
  })
})
