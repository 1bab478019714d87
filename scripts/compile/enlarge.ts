import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'

/** The document once more: every CTID in it another one, alike in all documents of a round, and its name another. */
function varied(line: string, round: number): string {
  if (round === 0) return line
  const other = (_: string, head: string) =>
    `ce-${((Number.parseInt(head, 16) ^ (round * 0x9e3779b1)) >>> 0).toString(16).padStart(8, '0')}-`
  return line.replace(/ce-([0-9a-f]{8})-/g, other).replace(/("ceterms:name":\{"en":")/g, `$1Round ${round}: `)
}

async function* enlarged(from: string, count: number): AsyncGenerator<string> {
  let given = 0
  for (let round = 0; given < count; round++) {
    const before = given
    for await (const line of createInterface({ input: createReadStream(from).pipe(createGunzip()) })) {
      if (given === count) return
      given++
      yield `${varied(line, round)}\n`
    }
    if (given === before) throw new Error(`${from}: no documents`)
  }
}

/** `node scripts/compile/enlarge.ts FROM.jsonl.gz COUNT TO.jsonl.gz`: a larger registry by rule, to measure with. */
const [from = '', count = '', to = ''] = process.argv.slice(2)
await pipeline(Readable.from(enlarged(from, Number(count))), createGzip({ level: 1 }), createWriteStream(to))
