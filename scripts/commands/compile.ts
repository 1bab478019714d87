import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Command, UsageError } from '../cli.ts'
import { compile as compileSnapshot } from '../compile/compile.ts'
import { POLITE } from '../compile/http.ts'
import { PER_PAGE } from '../compile/pages.ts'
import { readKey } from '../compile/publish.ts'

const OPTIONS = {
  out: { type: 'string' },
  state: { type: 'string' },
  sign: { type: 'string' },
  changes: { type: 'string', multiple: true, default: [] as string[] },
  date: { type: 'string' },
  label: { type: 'string', default: 'Credential Registry' },
  prune: { type: 'boolean', default: false },
} as const

function argumentsOf(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    // The library's message goes on with advice about its own syntax; the first sentence says what is wrong.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new UsageError(sentence)
  }
}

function dayOf(text: string | undefined): string {
  const day = text ?? new Date().toISOString().slice(0, 10)
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(day) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day)
    throw new UsageError(`--date ${day}: not a day (YYYY-MM-DD)`)
  return day
}

function checkPlaces(out: string, state: string): void {
  const inside = path.relative(path.resolve(out), path.resolve(state))
  if (!inside.startsWith('..') && !path.isAbsolute(inside))
    throw new UsageError(`--state ${state}: lies in the folder that is published; choose one beside it`)
}

/** `compile SOURCE… --out DIR`: a snapshot of the Registry as static files; see docs/COMPILE.md. */
export const compile: Command = async (args) => {
  const { values, positionals } = argumentsOf(args)
  if (values.out === undefined) throw new UsageError('compile: say where to with --out DIR')
  const state = values.state ?? `${values.out.replace(/[\\/]+$/, '')}.state`
  checkPlaces(values.out, state)
  if (values.label.length < 1 || values.label.length > 200) throw new UsageError('--label: 1 to 200 characters')
  return compileSnapshot({
    sources: positionals,
    changes: values.changes,
    out: values.out,
    state,
    date: dayOf(values.date),
    label: values.label,
    key: values.sign === undefined ? null : readKey(values.sign),
    prune: values.prune,
    pace: POLITE,
    perPage: PER_PAGE,
  })
}
