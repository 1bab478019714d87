import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { UsageError } from '../cli.ts'
import { type Getter, jsonOf } from './http.ts'
import { createProgress } from './progress.ts'
import { batchesOf } from './sources.ts'
import { type StateFolder, writeWhole } from './state.ts'
import type { Batch } from './tasks.ts'

/** The most that the Registry gives. */
export const PER_PAGE = 200

/** What an interrupted run has to know of itself. */
const noteSchema = z.object({
  url: z.string(),
  perPage: z.int().positive(),
  /** When the first page was asked for. */
  begun: z.string(),
  total: z.int().nonnegative(),
  pages: z.int().nonnegative(),
})
type Note = z.infer<typeof noteSchema>

const fileOf = (state: StateFolder, page: number) =>
  path.join(state.pages, `page-${String(page).padStart(6, '0')}.json.gz`)
const noteOf = (state: StateFolder) => path.join(state.pages, 'pages.json')

function readNote(state: StateFolder): Note | null {
  if (!existsSync(noteOf(state))) return null
  const parsed = noteSchema.safeParse(JSON.parse(readFileSync(noteOf(state), 'utf8')))
  return parsed.success ? parsed.data : null
}

function pageOf(url: URL, page: number, perPage: number): URL {
  const asked = new URL(url)
  asked.searchParams.set('page', String(page))
  asked.searchParams.set('per_page', String(perPage))
  return asked
}

async function fetchPage(url: URL, get: Getter) {
  const { status, headers, text } = await get(url)
  const list = status === 200 ? jsonOf(url, text) : null
  if (!Array.isArray(list)) throw new UsageError(`${url.href}: no page of envelopes (status ${status})`)
  return { headers, text, size: list.length }
}

async function begin(url: URL, perPage: number, get: Getter, state: StateFolder): Promise<Note> {
  rmSync(state.pages, { recursive: true, force: true })
  mkdirSync(state.pages, { recursive: true })
  const asked = new Date()
  const { headers, text, size } = await fetchPage(pageOf(url, 1, perPage), get)
  const total = Number(headers.get('x-total') ?? Number.NaN)
  if (!Number.isInteger(total)) throw new UsageError(`${url.href}: does not say how many envelopes there are (X-Total)`)
  const said = Date.parse(headers.get('date') ?? '')
  // An hour before, because clocks differ: what is asked for twice costs a request, what is missed is missing.
  const begun = new Date((Number.isNaN(said) ? asked.getTime() : said) - 3_600_000).toISOString()
  // A server may give less to a page than was asked for.
  const each = size < total ? Math.max(size, 1) : perPage
  const note = { url: url.href, perPage, begun, total, pages: Math.max(1, Math.ceil(total / each)) }
  writeWhole(fileOf(state, 1), gzipSync(text))
  writeWhole(noteOf(state), JSON.stringify(note))
  return note
}

/**
 * Fetches all pages of envelopes into the state; those of an interrupted run are not fetched again. The pages stay until
 * `forgetPages`.
 * @returns the instant from which on the change feed has to be asked, and the batches.
 */
export async function fetchPages(
  url: URL,
  perPage: number,
  get: Getter,
  state: StateFolder,
): Promise<{ begun: string; total: number; batches: Generator<Batch> }> {
  const known = readNote(state)
  const same = known?.url === url.href && known.perPage === perPage
  const note = same ? known : await begin(url, perPage, get, state)
  const missing: number[] = []
  for (let page = 1; page <= note.pages; page++) if (!existsSync(fileOf(state, page))) missing.push(page)
  const already = note.pages - missing.length
  if (same) process.stderr.write(`going on: ${already} of ${note.pages} pages are here\n`)
  const tell = createProgress('pages', note.pages, already)
  for (const [at, page] of missing.entries()) {
    const { text } = await fetchPage(pageOf(url, page, perPage), get)
    writeWhole(fileOf(state, page), gzipSync(text))
    tell(already + at + 1)
  }
  return { begun: note.begun, total: note.total, batches: batchesOf(url.host, pagesOf(state, note.pages)) }
}

function* pagesOf(state: StateFolder, pages: number) {
  for (let page = 1; page <= pages; page++)
    yield { name: `page ${page}`, bytes: gunzipSync(readFileSync(fileOf(state, page))) }
}

/** Once they are part of the state. */
export function forgetPages(state: StateFolder): void {
  rmSync(state.pages, { recursive: true, force: true })
}
