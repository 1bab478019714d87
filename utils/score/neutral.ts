import type { NeutralFact } from '../model/appraisal.ts'
import type { Credential, Evidence } from '../model/credential.ts'
import { say, sayCount } from '../model/words.ts'

/**
 * How long a credential takes and what it costs, as its record states them; each statement once, durations first. Never an
 * input of a score: dear or cheap, long or short is neither good nor bad.
 */
export function neutralFacts(credential: Pick<Credential, 'evidence'>): NeutralFact[] {
  const facts = [...credential.evidence.flatMap(durationOf), ...credential.evidence.flatMap(costOf)]
  return [...new Map(facts.map((fact) => [fact.text, fact])).values()]
}

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes'] as const
const ISO =
  /^P(?:(\d{1,5}(?:\.\d{1,3})?)Y)?(?:(\d{1,5}(?:\.\d{1,3})?)M)?(?:(\d{1,5}(?:\.\d{1,3})?)W)?(?:(\d{1,5}(?:\.\d{1,3})?)D)?(?:T(?:(\d{1,5}(?:\.\d{1,3})?)H)?(?:(\d{1,5}(?:\.\d{1,3})?)M)?(?:\d{1,5}(?:\.\d{1,3})?S)?)?$/

function durationOf({ kind, value, source }: Evidence): NeutralFact[] {
  const parts = kind === 'duration' && value !== null ? ISO.exec(value)?.slice(1) : undefined
  const words = UNITS.flatMap((unit, i) => {
    const n = Number(parts?.[i] ?? 0)
    return n > 0 ? [sayCount(`neutral.${unit}`, n)] : []
  })
  if (words.length === 0) return []
  return [{ about: 'duration', text: say('neutral.takes', { time: words.join(' ') }), source }]
}

/** `value`: a currency, what the money is for, or both with a space between (`USD AssessmentFee`). */
function costOf({ kind, amount, value, source }: Evidence): NeutralFact[] {
  if (kind !== 'cost' || amount === null || amount < 0) return []
  const words = (value ?? '').split(' ').filter((word) => word !== '')
  // A concept of CTDL is one word of at least two in camel case; what else stands there is the currency.
  const what = words.filter((word) => /^[A-Z][a-z]+[A-Z]|^Tuition$/.test(word)).map(plainWords)
  const currency = words.filter((word) => !/^[A-Z][a-z]+[A-Z]|^Tuition$/.test(word)).join(' ')
  const price = amount === 0 ? say('neutral.free') : `${currency} ${Math.round(amount * 100) / 100}`.trim()
  const text =
    what.length > 0 ? say('neutral.costFor', { price, what: what.join(', ') }) : say('neutral.cost', { price })
  return [{ about: 'cost', text, source }]
}

/** `AssessmentFee` → `assessment fee`. */
function plainWords(concept: string): string {
  return concept.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
