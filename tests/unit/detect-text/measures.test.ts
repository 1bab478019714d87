import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../../scripts/cli.ts'
import { detect, mentionsOfFile } from '../../../scripts/commands/detect.ts'
import { evaluateDetect } from '../../../scripts/commands/evaluate-detect.ts'
import { compareByWords, compareSpans, rates } from '../../../scripts/evaluate/spans.ts'

const span = (start: number, end: number) => ({ start, end, text: `${start}-${end}` })
const label = (start: number, end: number, optional = false) => ({ ...span(start, end), optional })
const counts = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }) => ({ tp, fp, fn })

describe('compareSpans', () => {
  it('matches from half of the shorter span on', () => {
    expect(counts(compareSpans([span(5, 25)], [label(0, 10)]))).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(counts(compareSpans([span(6, 26)], [label(0, 10)]))).toEqual({ tp: 0, fp: 1, fn: 1 })
  })

  it('pairs one to one, as many as can be', () => {
    expect(counts(compareSpans([span(0, 30)], [label(0, 10), label(20, 30)]))).toEqual({ tp: 1, fp: 0, fn: 1 })
    // the first prediction fits both labels, the second only the first one
    expect(counts(compareSpans([span(0, 30), span(0, 10)], [label(0, 10), label(20, 30)]))).toEqual({
      tp: 2,
      fp: 0,
      fn: 0,
    })
  })

  it('drops what touches only arguable labels, and asks for none of them', () => {
    expect(counts(compareSpans([span(0, 4)], [label(3, 10, true)]))).toEqual({ tp: 0, fp: 0, fn: 0 })
    expect(counts(compareSpans([span(0, 4), span(3, 30)], [label(3, 10, true), label(20, 40)]))).toEqual({
      tp: 1,
      fp: 0,
      fn: 0,
    })
  })
})

describe('compareByWords', () => {
  const words = (text: string, optional = false) => ({ start: 0, end: 0, text, optional })
  it('matches by words, whatever the spaces and signs', () => {
    expect(counts(compareByWords(['CPR / First-Aid certified'], [words('CPR/First Aid certified')]))).toEqual({
      tp: 1,
      fp: 0,
      fn: 0,
    })
    expect(counts(compareByWords(['Kiln License'], [words('Glaze Certificate')]))).toEqual({ tp: 0, fp: 1, fn: 1 })
    expect(counts(compareByWords(['CPR', 'CPR'], [words('CPR'), words('CPR', true)]))).toEqual({ tp: 1, fp: 0, fn: 0 })
  })
})

it('computes rates', () => {
  expect(rates({ tp: 3, fp: 1, fn: 3 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 })
  expect(rates({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 })
})

describe('commands', () => {
  const dir = mkdtempSync(join(tmpdir(), 'touchstone-'))
  const file = (name: string, content: string) => {
    const path = join(dir, name)
    writeFileSync(path, content)
    return path
  }

  it('detect prints the agreed fields, absent ones null', async () => {
    const path = file('resume.txt', 'Certifications\nCertified Kiln Operator, 2019')
    expect(await detect([path])).toEqual([
      {
        name: 'Certified Kiln Operator',
        issuer: null,
        issued: '2019',
        expires: null,
        credentialId: null,
        url: null,
        start: 15,
        end: 38,
      },
    ])
  })

  it('detect reads HTML', async () => {
    const path = file('resume.html', '<h2>Certifications</h2><ul><li>Certified Kiln Operator, 2019</li></ul>')
    expect((await mentionsOfFile(path, null)).map((mention) => mention.name)).toEqual(['Certified Kiln Operator'])
  })

  it.each([
    [() => [join(dir, 'absent.txt')], /no such file/],
    [() => [file('a.bin', 'x\0y')], /cannot be read/],
    [() => [file('b.txt', 'x'), '--url', 'ftp://x'], /no http\(s\) address/],
    [() => [file('c.pdf', '%PDF-1.4\nnothing')], /damaged/],
    [() => [], /name a FILE/],
  ])('detect says in one line what is wrong', async (args, message) => {
    const failure = await detect(args()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UsageError)
    expect((failure as Error).message).toMatch(message)
    expect((failure as Error).message).not.toContain('\n')
  })

  it('evaluate detect gives its measures and names a bad line', async () => {
    const text = 'Certifications\nCertified Kiln Operator'
    const good = JSON.stringify({
      id: 'a',
      text,
      mentions: [{ start: 15, end: 38, text: 'Certified Kiln Operator', optional: false }],
    })
    const result = await evaluateDetect([file('good.jsonl', `${good}\n`)])
    expect(result).toMatchObject({ documents: 1, precision: 1, recall: 1, f1: 1, tp: 1, fp: 0, fn: 0 })
    expect(Object.keys(result as object)).toEqual([
      'documents',
      'precision',
      'precisionInterval',
      'recall',
      'recallInterval',
      'f1',
      'tp',
      'fp',
      'fn',
      'p50Ms',
      'p95Ms',
    ])
    await expect(evaluateDetect([file('bad.jsonl', `${good}\n{"id":1}\n`)])).rejects.toThrow(/line 2/)
  })
})
