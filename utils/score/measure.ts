import type { QualityDimension } from '../model/appraisal.ts'
import type { Evidence } from '../model/credential.ts'
import { states } from './facts.ts'
import type { Rubric, RubricRow } from './rubric-schema.ts'

/** A rubric row that the evidence bears out, and how far it is believed (0–1). */
export type Applied = { row: RubricRow; reliability: number; evidence: Evidence[] }

export type Measured = {
  /** 0–1: how far the dimension is known, the reliability of the best source. */
  known: number
  /** 0–`known`: the value of what is known, already times its reliability. */
  worth: number
  /** Rows that hold, the most telling first. */
  applied: Applied[]
}

/** What the evidence says of one dimension. The order of the evidence, and saying a thing twice, change nothing. */
export function measure(evidence: readonly Evidence[], dimension: QualityDimension, rubric: Rubric): Measured {
  const applied: Applied[] = []
  const stated = new Set(evidence.map(({ kind }) => kind))
  for (const row of rowsOf(rubric, dimension)) {
    const found = row.when.every(({ kind }) => stated.has(kind)) ? apply(row, evidence, rubric) : null
    if (found) applied.push(found)
  }
  applied.sort((a, b) => b.row.value - a.row.value || b.reliability - a.reliability || (a.row.id < b.row.id ? -1 : 1))
  // From the most to the least believed: between two steps of belief, a fact counts if it is believed that far.
  const steps = [...new Set(applied.map((one) => one.reliability))].sort((a, b) => a - b)
  let worth = 0
  let below = 0
  for (const step of steps) {
    worth += (step - below) * worthOf(applied.filter((one) => one.reliability >= step))
    below = step
  }
  return { known: below, worth, applied }
}

const rowsByRubric = new WeakMap<Rubric, Partial<Record<QualityDimension, RubricRow[]>>>()

/** Sorted out once for each rubric: this is asked for every area of every credential. */
function rowsOf(rubric: Rubric, dimension: QualityDimension): RubricRow[] {
  const known = rowsByRubric.get(rubric)
  const rows = known?.[dimension] ?? rubric.rows.filter((row) => row.dimension === dimension)
  if (known) known[dimension] = rows
  else rowsByRubric.set(rubric, { [dimension]: rows })
  return rows
}

/** A row holds as far as the least believed of its facts, each fact as far as its best source. */
function apply(row: RubricRow, evidence: readonly Evidence[], rubric: Rubric): Applied | null {
  const used: Evidence[] = []
  let reliability = 1
  for (const fact of row.when) {
    const found = evidence.filter((one) => states(one, fact))
    const best = Math.max(0, ...found.map((one) => rubric.reliability[one.source.kind]))
    if (best === 0) return null
    reliability = Math.min(reliability, best)
    used.push(...found)
  }
  return { row, reliability, evidence: used }
}

/**
 * The value of facts believed alike, 0–1: the best of them, raised by what others add to it, under any cap. Never the
 * mean: a weaker fact beside a stronger one (an endorsement beside an accreditation) takes nothing away.
 */
function worthOf(applied: readonly Applied[]): number {
  let best: number | null = null
  let cap = 1
  for (const { row } of applied) {
    if (row.cap) cap = Math.min(cap, row.value)
    else best = Math.max(best ?? 0, withOthers(row, applied))
  }
  return Math.min(best ?? cap, cap)
}

function withOthers(row: RubricRow, applied: readonly Applied[]): number {
  let value = row.value
  for (const other of applied) if (other.row !== row) value += other.row.plus ?? 0
  return Math.min(1, value)
}
