import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { ctidIn } from '../../utils/registry/ctdl/values.ts'
import { UsageError } from '../cli.ts'
import { tombstone } from './changeset.ts'
import { type Getter, jsonOf } from './http.ts'
import { linesOf } from './lines.ts'
import { PER_PAGE } from './pages.ts'
import { createProgress } from './progress.ts'
import { type StateFolder, writeWhole } from './state.ts'
import type { Batch } from './tasks.ts'

const eventSchema = z.object({ envelope_ceterms_ctid: z.string(), event: z.string(), created_at: z.string() })
type Event = z.infer<typeof eventSchema>

const planSchema = z.object({
  url: z.string(),
  upTo: z.string(),
  /** In the order in which they are fetched. */
  changed: z.array(z.string()),
})
type Plan = z.infer<typeof planSchema>
const fetchedSchema = z.object({ ctid: z.string(), text: z.string() })

/** Pages of the feed that are followed at most: some two million events. */
const MAX_PAGES = 10_000

const planOf = (state: StateFolder) => path.join(state.changes, 'plan.json')
const fetchedOf = (state: StateFolder) => path.join(state.changes, 'fetched.jsonl')

function eventsOn(url: URL, text: string): Event[] {
  const parsed = z.array(eventSchema).safeParse(jsonOf(url, text))
  if (!parsed.success) throw new UsageError(`${url.href}: not a page of events`)
  return parsed.data
}

/** All events since an instant. */
async function allEvents(feed: URL, get: Getter): Promise<Event[]> {
  const events: Event[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const url = new URL(feed)
    url.searchParams.set('page', String(page))
    url.searchParams.set('per_page', String(PER_PAGE))
    const { status, headers, text } = await get(url)
    if (status !== 200) throw new UsageError(`${url.href}: status ${status}`)
    const found = eventsOn(url, text)
    events.push(...found)
    const total = Number(headers.get('x-total') ?? Number.NaN)
    // Without these headers everything came at once.
    if (found.length === 0 || !(events.length < total)) return events
  }
  throw new UsageError(`${feed.href}: too many changes; compile anew from the sources`)
}

async function makePlan(given: URL, upTo: string | null, get: Getter, state: StateFolder): Promise<Plan> {
  const feed = new URL(given)
  const after = feed.searchParams.get('after') ?? upTo
  if (after === null || Number.isNaN(Date.parse(after)))
    throw new UsageError(`${given.href}: say since when, as …?after=2026-11-24T00:00:00Z`)
  feed.searchParams.set('after', after)
  const events = await allEvents(feed, get)
  const changed = new Set<string>()
  let newest = after
  for (const { envelope_ceterms_ctid, created_at } of events) {
    const ctid = ctidIn(envelope_ceterms_ctid)
    if (ctid !== null) changed.add(ctid)
    if (Date.parse(created_at) > Date.parse(newest)) newest = created_at
  }
  const plan = { url: given.href, upTo: newest, changed: [...changed].sort() }
  rmSync(state.changes, { recursive: true, force: true })
  mkdirSync(state.changes, { recursive: true })
  writeWhole(planOf(state), JSON.stringify(plan))
  return plan
}

function readPlan(state: StateFolder): Plan | null {
  if (!existsSync(planOf(state))) return null
  const parsed = planSchema.safeParse(JSON.parse(readFileSync(planOf(state), 'utf8')))
  return parsed.success ? parsed.data : null
}

/** What was fetched, without a last line that was cut off. */
function* fetched(state: StateFolder): Generator<z.infer<typeof fetchedSchema>> {
  if (!existsSync(fetchedOf(state))) return
  for (const line of linesOf(fetchedOf(state))) {
    try {
      yield fetchedSchema.parse(JSON.parse(line))
    } catch {
      // cut off: it is fetched again
    }
  }
}

function* batches(source: string, state: StateFolder): Generator<Batch> {
  for (const { ctid, text } of fetched(state)) {
    const bytes = new TextEncoder().encode(text)
    yield { source, bytes, texts: [{ name: ctid, end: bytes.length }], firstLine: 0 }
  }
}

/**
 * Fetches what the change feed (`…/ce-registry/envelopes/events`) tells of since `after`, one envelope each: the graph
 * alone would not say when the record was changed, which a full compile knows. A record that is not there any more is a
 * deletion. An interrupted run is gone on with; what was fetched stays until `forgetFeed`.
 */
export async function fetchFeed(
  url: URL,
  upTo: string | null,
  get: Getter,
  state: StateFolder,
): Promise<{ upTo: string; changed: number; batches: Generator<Batch> }> {
  const known = readPlan(state)
  const plan = known?.url === url.href ? known : await makePlan(url, upTo, get, state)
  const here = new Set([...fetched(state)].map(({ ctid }) => ctid))
  // Ends a line that was cut off.
  if (existsSync(fetchedOf(state))) appendFileSync(fetchedOf(state), '\n')
  const tell = createProgress('changes', plan.changed.length, here.size)
  for (const ctid of plan.changed) {
    if (here.has(ctid)) continue
    const at = new URL(url.pathname.replace(/\/events\/?$/, `/${ctid}`), url)
    const { status, text } = await get(at)
    const envelope = status === 404 ? tombstone(ctid) : JSON.stringify(jsonOf(at, text))
    appendFileSync(fetchedOf(state), `${JSON.stringify({ ctid, text: envelope })}\n`)
    here.add(ctid)
    tell(here.size)
  }
  return { upTo: plan.upTo, changed: plan.changed.length, batches: batches(url.host, state) }
}

/** Once they are part of the state. */
export function forgetFeed(state: StateFolder): void {
  rmSync(state.changes, { recursive: true, force: true })
}
