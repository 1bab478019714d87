import { readText } from '../../utils/detect/text/read-text.ts'
import { readPlainText } from '../../utils/documents/plain.ts'

/** What costs a pattern most when it is repeated: beginnings of dates, names, lists, labels and brackets that never end. */
const SEEDS = [
  'Certified ',
  'certified certified, ',
  'A',
  'a-',
  'A.',
  '(',
  '((a) ',
  ', ',
  ',',
  ':',
  ' :',
  '#1-',
  '1',
  '12/',
  '2020 - ',
  'Jan 20',
  'AWS/',
  'PMP, ',
  'Jane Q. Doe, ',
  'License No. ',
  'https://a',
  'www.a.',
  '– ',
  '• ',
  '\t',
  '\n',
  'Certifications:\n',
  'Certifications: a',
  'Issued Mar 2020 · ',
  '证书 ',
  '\u200b',
  '\u202e',
  'е\u0301',
  '.',
  '-',
]

/** Times as long a text may take so many times as long, and this much more, before it counts as worse than linear. */
const GROWTH = 4
const SLACK = 2.2
const SIZES = { short: 50_000, long: 200_000 }

/** Milliseconds to read `text`, the better of two. */
function timeOf(text: string): number {
  const document = readPlainText(text)
  const times = [1, 2].map(() => {
    const started = performance.now()
    readText(document)
    return performance.now() - started
  })
  return Math.min(...times)
}

/** Strings on which reading takes worse than linear time, one line each. */
export function slowStrings(): string[] {
  const slow: string[] = []
  const mixed = SEEDS.flatMap((seed, at) => [seed, seed + (SEEDS[(at * 7 + 3) % SEEDS.length] ?? '')])
  for (const seed of mixed) {
    const repeated = (size: number) => seed.repeat(Math.ceil(size / seed.length))
    const short = timeOf(repeated(SIZES.short))
    const long = timeOf(repeated(SIZES.long))
    // below a few milliseconds the clock says little
    if (long > 40 && long > short * GROWTH * SLACK) {
      slow.push(`${JSON.stringify(seed)}: ${short.toFixed(0)} ms, four times as long ${long.toFixed(0)} ms`)
    }
  }
  return slow
}
