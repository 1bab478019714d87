import { type Case, compare, documentOf, FIELDS, loadCases } from '../../tests/sites/cases.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import type { Reading } from '../../utils/model/mention.ts'
import { type Command, UsageError } from '../cli.ts'
import { wilson } from '../evaluate/spans.ts'

type Share = { right: number; of: number }

/** `evaluate pages`: the corpus of pages (`tests/sites`), mentions and every field of those found. Errors are listed on
 * standard error. */
export const evaluatePages: Command = async (args) => {
  if (args.length > 0) throw new UsageError('evaluate pages takes no arguments')
  const cases = loadCases()
  const fields = Object.fromEntries(FIELDS.map((field) => [field, { right: 0, of: 0 }])) as Record<string, Share>
  const counts = { found: 0, wanted: 0, extra: 0 }
  for (const each of cases) {
    const { reading } = readPage(documentOf(each), new URL(each.expected.url))
    count(each, reading, fields, counts)
    for (const failure of compare(reading, each.expected)) {
      process.stderr.write(`${each.site}/${each.name}: ${failure}\n`)
    }
  }
  const hosts = new Set(cases.map(({ expected }) => new URL(expected.url).hostname)).size
  const every = Object.values(fields).reduce((all, { right, of }) => ({ right: all.right + right, of: all.of + of }))
  return {
    pages: cases.length,
    hosts,
    precision: told({ right: counts.found, of: counts.found + counts.extra }),
    recall: told({ right: counts.found, of: counts.wanted }),
    fields: told(every),
    ...Object.fromEntries(Object.entries(fields).map(([field, share]) => [field, told(share)])),
  }
}

function count(
  { expected }: Case,
  reading: Reading,
  fields: Record<string, Share>,
  counts: Record<string, number>,
): void {
  const left = [...reading.mentions]
  for (const wanted of expected.mentions) {
    const at = left.findIndex((mention) => mention.name === wanted.name)
    const [found] = at === -1 ? [] : left.splice(at, 1)
    counts.wanted = (counts.wanted ?? 0) + 1
    if (found === undefined) continue
    counts.found = (counts.found ?? 0) + 1
    for (const field of FIELDS) {
      const share = fields[field] as Share
      share.of++
      if (found[field] === wanted[field]) share.right++
    }
  }
  counts.extra = (counts.extra ?? 0) + left.length
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000

function told({ right, of }: Share): object {
  return { right, of, share: of === 0 ? 1 : rounded(right / of), interval: wilson(right, of).map(rounded) }
}
