import { RUBRIC } from '../../utils/score/rubric.ts'
import type { Rubric } from '../../utils/score/rubric-schema.ts'
import { auc, aucWithinIssuer, type Scored } from './quality-auc.ts'
import { type Labelled, pointsOf } from './quality-gold.ts'
import { round } from './resolve-measures.ts'

/** What a refit may choose from: every choice is monotone and knows no issuer. */
const CHOICES = {
  exam: [0.6, 0.7, 0.8],
  artifact: [0.3, 0.45, 0.6],
  plus: [0.05, 0.1, 0.15],
  keywords: [0, 0.05, 0.1],
} as const
type Choice = { [K in keyof typeof CHOICES]: number }

/** The issuers of the rest are many; they are left out in this many parts. */
const PARTS = 10

function choices(): Choice[] {
  const { exam, artifact, plus, keywords } = CHOICES
  return exam.flatMap((e) =>
    artifact.flatMap((a) => plus.flatMap((p) => keywords.map((k) => ({ exam: e, artifact: a, plus: p, keywords: k })))),
  )
}

const KEYWORDS = ['keywords', 'keywordsSome', 'keywordsMany', 'keywordsWide']

/** The shipped rubric with a choice in place of its own values. */
function rubricOf(choice: Choice): Rubric {
  const rows = RUBRIC.rows.map((row) => {
    const step = KEYWORDS.indexOf(row.id)
    if (step >= 0) return { ...row, value: 0.2 + step * choice.keywords }
    if (row.id === 'exam' || row.id === 'artifact') return { ...row, value: choice[row.id] }
    return row.plus !== undefined && row.dimension === 'rigour' ? { ...row, plus: choice.plus } : row
  })
  return { ...RUBRIC, rows }
}

/** The part of an issuer: each with labelled certifications by itself, the others spread by their name's letters. */
function parts(labelled: readonly Labelled[]): number[] {
  const own = [...new Set(labelled.filter(({ label }) => label === 1).map(({ issuer }) => issuer))].sort()
  return labelled.map(({ issuer }) => {
    const at = own.indexOf(issuer)
    if (at >= 0) return at
    return own.length + ([...issuer].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % PARTS)
  })
}

const goodness = (scored: readonly Scored[]) => (auc(scored) ?? 0) + (aucWithinIssuer(scored) ?? 0)

/** The area of some certifications against all that is labelled 0, all by one rubric. */
function againstAll(points: readonly Scored[], own: (index: number) => boolean): number | null {
  return auc(points.filter((one, i) => one.label === 0 || own(i)))
}

/**
 * Issuers left out: the values are refitted on all other issuers (best sum of both areas, of 81 choices), and the
 * certifications of the issuer left out are set against everything labelled 0 by the values so found. `aucAll` is the
 * mean over certifications, `aucWithinIssuer` over issuers.
 */
export function foldsOf(labelled: readonly Labelled[]) {
  const tried = choices().map((choice) => ({ choice, points: pointsOf(labelled, rubricOf(choice)) }))
  const part = parts(labelled)
  const all: number[] = []
  const within: number[] = []
  const chosen = new Map<string, number>()
  for (const fold of new Set(part)) {
    const others = tried.map((one) => goodness(one.points.filter((_, i) => part[i] !== fold)))
    const best = tried[others.indexOf(Math.max(...others))]
    if (!best) continue
    const name = JSON.stringify(best.choice)
    chosen.set(name, (chosen.get(name) ?? 0) + 1)
    const own = best.points.filter((_, i) => part[i] === fold)
    const area = againstAll(best.points, (i) => part[i] === fold)
    if (area !== null) all.push(...own.filter(({ label }) => label === 1).map(() => area))
    const inside = aucWithinIssuer(own)
    if (inside !== null) within.push(inside)
  }
  return { aucAll: meanOf(all), aucWithinIssuer: meanOf(within), chosen: Object.fromEntries(chosen) }
}

const meanOf = (values: readonly number[]) =>
  values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0) / values.length)
