import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { evaluateRequisition } from '../../../scripts/commands/evaluate-requisition.ts'
import { compareAsked } from '../../../scripts/evaluate/asked.ts'

const root = join(import.meta.dirname, '../../..')
const data = join(root, '../shared/data')
const labels = join(root, 'tests/gold/requisition.labelled.jsonl')
const fresh = join(root, 'tests/gold/requisition.fresh.jsonl')
const jobs = join(data, 'skills/jobs')
/** Texts of the fresh labels; they are laid beside the others where they are to be measured. */
const freshTexts = join(jobs, 'adverts_more.jsonl')
const texts = ['jobs.jsonl', 'federal_assessments.jsonl', 'usajobs_summaries.jsonl.gz'].map((name) => join(jobs, name))
const dev = join(data, 'gold/requisition.dev.jsonl')

const found = (name: string, need: 'must' | 'nice' = 'must') => ({
  name,
  need,
  start: 0,
  end: name.length,
  orEquivalent: false,
  orElse: false,
  towards: false,
  choice: null,
})
const label = (text: string, optional = false) => ({ text, need: 'must' as const, optional })

describe('compareAsked', () => {
  it('pairs by half of the words of the longer, one to one', () => {
    const { pairs, wrong, missed } = compareAsked(
      [found('Kiln License'), found('Kiln License'), found('Glaze')],
      [label('valid Kiln License'), label('Glaze Warden Certificate of Valdoro')],
    )
    expect(pairs.map((one) => one.label.text)).toEqual(['valid Kiln License'])
    expect(wrong.map(({ name }) => name)).toEqual(['Kiln License', 'Glaze'])
    expect(missed.map(({ text }) => text)).toEqual(['Glaze Warden Certificate of Valdoro'])
  })

  it('drops what is arguable', () => {
    expect(compareAsked([found('PMP')], [label('PMP', true)])).toEqual({ pairs: [], wrong: [], missed: [] })
  })
})

describe('evaluate requisition', () => {
  const dir = mkdtempSync(join(tmpdir(), 'requisition-'))
  const file = (name: string, rows: unknown[]) => {
    const path = join(dir, name)
    writeFileSync(path, rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'))
    return path
  }
  const text = 'Requirements\nCPA required\nPMP preferred'
  const good = {
    id: 'a',
    title: 'Kiln keeper',
    text,
    credentials: [
      { text: 'CPA', need: 'must' },
      { text: 'PMP', need: 'must' },
    ],
  }

  it('gives its measures', async () => {
    expect(await evaluateRequisition([file('good.jsonl', [good])])).toMatchObject({
      adverts: 1,
      precision: 1,
      recall: 1,
      needAccuracy: 0.5,
    })
    const placed = { id: 'a', length: text.length, credentials: [{ start: 13, end: 16, need: 'must' }] }
    const own = file('texts.jsonl', [{ id: 'a', text }])
    expect(await evaluateRequisition([file('placed.jsonl', [placed]), '--texts', own])).toMatchObject({ tp: 1, fp: 1 })
  })

  it.each<[string, unknown[], RegExp]>([
    ['bad row', [good, { id: 1 }], /line 2/],
    ['not JSON', ['{'], /line 1: not JSON/],
    ['no text', [{ id: 'a', length: 3, credentials: [] }], /--texts/],
    ['nothing', [], /no labelled advert/],
  ])('names what is wrong: %s', async (name, rows, message) => {
    const failure = await evaluateRequisition([file(`${name}.jsonl`, rows)]).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UsageError)
    expect((failure as Error).message).toMatch(message)
  })
})

describe('the labelled adverts', () => {
  it.each([labels, fresh])('are at least 60, by id and offsets alone: %s', (file) => {
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(['id', 'length', 'credentials'])
      for (const { start, end, need, ...rest } of row.credentials) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(row.length)
        expect(['must', 'nice']).toContain(need)
        expect([{}, { optional: true }]).toContainEqual(rest)
      }
    }
  })

  it.skipIf(!existsSync(jobs))('are read no worse than they were', async () => {
    const { precision, recall, needAccuracy } = (await evaluateRequisition([
      labels,
      ...texts.flatMap((path) => ['--texts', path]),
    ])) as Record<string, number>
    expect(precision).toBeGreaterThanOrEqual(0.8)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(needAccuracy).toBeGreaterThanOrEqual(0.9)
  })

  it.skipIf(!existsSync(freshTexts))('and so are the fresh ones', async () => {
    const { precision, recall, needAccuracy } = (await evaluateRequisition([fresh, '--texts', freshTexts])) as Record<
      string,
      number
    >
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.9)
    expect(needAccuracy).toBeGreaterThanOrEqual(0.9)
  })

  it.skipIf(!existsSync(dev))('and those that were given reach what is asked', async () => {
    const { precision, recall, needAccuracy } = (await evaluateRequisition([dev])) as Record<string, number>
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.92)
    expect(needAccuracy).toBeGreaterThanOrEqual(0.9)
  })
})
