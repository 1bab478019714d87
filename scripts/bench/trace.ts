import type { CDPSession } from 'playwright-core'

/** An event of Chromium's tracing; times are microseconds. */
type TraceEvent = {
  name: string
  ph: string
  ts: number
  dur?: number
  pid: number
  tid: number
  args?: { data?: { url?: string } }
}
type Span = { start: number; end: number; ours: boolean }

/** What a stretch of tracing shows of one page's main thread, milliseconds. */
export type Work = {
  wall: number
  /** Script of ours, in all. */
  ours: number
  /** Of that, what runs at the end of the page's own tasks: the observer. How often, and the longest time. */
  observer: { total: number; calls: number; longest: number }
  /** The longest task with script of ours in it, whatever else the browser did in that task. */
  longest: number
  /** Tasks of ours of more than 50 ms. */
  long: number
}

const PAGE_FILE = /\/(?:detect|layers|chips|card)\.js$/
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel']

/** Runs `act` under tracing and tells what page files of `origin` did meanwhile in the page that they are in. */
export async function traced(cdp: CDPSession, origin: string, act: () => Promise<void>): Promise<Work> {
  const events: TraceEvent[] = []
  const collect = (part: { value: unknown[] }) => events.push(...(part.value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', collect)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  const started = performance.now()
  await act()
  const wall = performance.now() - started
  const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.end')
  await done
  cdp.off('Tracing.dataCollected', collect)
  return { wall, ...workOf(mainThread(events, origin), origin) }
}

/** The events of the thread on which most script of ours runs. */
function mainThread(events: readonly TraceEvent[], origin: string): TraceEvent[] {
  const key = (event: TraceEvent) => `${event.pid}:${event.tid}`
  const counts = new Map<string, number>()
  for (const event of events) {
    const url = event.name === 'FunctionCall' ? (event.args?.data?.url ?? '') : ''
    if (url.startsWith(origin) && PAGE_FILE.test(url)) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1)
  }
  const [[most] = ['']] = [...counts].sort((a, b) => b[1] - a[1])
  return events.filter((event) => event.ph === 'X' && key(event) === most)
}

function workOf(events: readonly TraceEvent[], origin: string): Omit<Work, 'wall'> {
  const spanOf = (event: TraceEvent): Span => {
    const from = event.args?.data?.url ?? ''
    const end = event.ts + (event.dur ?? 0)
    return { start: event.ts, end, ours: from.startsWith(origin) }
  }
  const scripts = events.filter(({ name }) => name === 'FunctionCall' || name === 'EvaluateScript').map(spanOf)
  const calls = outermost(scripts.filter(({ ours }) => ours))
  // what a page runs need not have an address
  const foreign = scripts.filter(({ ours }) => !ours)
  const tasks = events.filter(({ name }) => /RunTask$/.test(name)).map(spanOf)
  const within = (outer: Span) => (span: Span) => span.start >= outer.start && span.end <= outer.end
  const own = tasks.filter((task) => calls.some(within(task)))
  const lengths = own.map((task) => (task.end - task.start) / 1000)
  const paged = own.filter((task) => foreign.some(within(task)))
  const observed = calls.filter((call) => paged.some((task) => within(task)(call)))
  const sum = (spans: readonly Span[]) => spans.reduce((total, span) => total + (span.end - span.start) / 1000, 0)
  return {
    ours: sum(calls),
    observer: {
      total: sum(observed),
      calls: observed.length,
      longest: Math.max(0, ...observed.map((call) => (call.end - call.start) / 1000)),
    },
    longest: Math.max(0, ...lengths),
    long: lengths.filter((length) => length > 50).length,
  }
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || span.start >= last.end) kept.push(span)
  }
  return kept
}
