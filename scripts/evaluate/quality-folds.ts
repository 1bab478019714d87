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

/**
 * Issuers left out: the values are refitted on all other issuers (best sum of both areas, of 81 choices) and the issuers
 * left out are scored with them. Gives the areas over the points so gathered, beside those of the rubric that ships.
 */
export function foldsOf(labelled: readonly Labelled[]) {
  const tried = choices().map((choice) => ({ choice, points: pointsOf(labelled, rubricOf(choice)) }))
  const part = parts(labelled)
  const gathered: Scored[] = []
  const chosen = new Map<string, number>()
  for (const fold of new Set(part)) {
    const others = tried.map((one) => goodness(one.points.filter((_, i) => part[i] !== fold)))
    const best = tried[others.indexOf(Math.max(...others))]
    if (!best) continue
    gathered.push(...best.points.filter((_, i) => part[i] === fold))
    const name = JSON.stringify(best.choice)
    chosen.set(name, (chosen.get(name) ?? 0) + 1)
  }
  const rounded = (value: number | null) => (value === null ? null : round(value))
  return { aucAll: rounded(auc(gathered)), aucWithinIssuer: rounded(aucWithinIssuer(gathered)), chosen: [...chosen] }
}
