import type { Credential, Issuer } from '../../utils/model/credential.ts'
import { hash } from '../../utils/registry/index/text.ts'
import { randomFrom } from '../soak/damage.ts'

const REGISTRY = 'https://credentialengineregistry.org/resources/'
const hex = (value: number) => value.toString(16).padStart(8, '0')

/** A UUID of version 4 that comes again with the same text. */
function uuidOf(text: string): string {
  // Two seeds: one of 32 bits would give some of many records the same.
  const [one, other] = [randomFrom(hash('1', text)), randomFrom(hash('2', text))]
  const digits = [one, other, one, other].map((random) => hex(Math.floor(random() * 2 ** 32))).join('')
  const [a, b, c, d] = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(13, 16), digits.slice(17, 20)]
  return `${a}-${b}-4${c}-8${d}-${digits.slice(20)}`
}

const wordsOf = (name: string) => name.split(' ')

/** The name with one of its words put in the place of one of another's. */
function crossed(name: string, other: string, random: () => number): string {
  const own = wordsOf(name)
  const word = wordsOf(other)[Math.floor(random() * wordsOf(other).length)] ?? ''
  own[Math.floor(random() * own.length)] = word
  return own.join(' ').slice(0, 500).trim() || name
}

function issuerOf(issuer: Issuer | null, round: number): Issuer | null {
  if (!issuer) return null
  const name = `${issuer.name.slice(0, 280)} (Campus ${round})`
  return { ...issuer, id: `${REGISTRY}ce-${uuidOf(`${issuer.id ?? issuer.name} ${round}`)}`, name }
}

/**
 * As many credentials as are asked for. Fewer than are given: evenly drawn from them. More: all of them, then variants of them by rule: own CTIDs, own issuers, one
 * word of the name another's, so that they are no easier to compress or to tell apart than new ones.
 */
export function* varied(credentials: readonly Credential[], count: number): Generator<Credential> {
  const random = randomFrom(1)
  for (let n = 0; n < count; n += 1) {
    const one =
      credentials[count < credentials.length ? Math.floor((n * credentials.length) / count) : n % credentials.length]
    const other = credentials[Math.floor(random() * credentials.length)]
    if (!one || !other) return
    const round = Math.floor(n / credentials.length)
    if (round === 0) {
      yield one
      continue
    }
    const ctid = `ce-${uuidOf(`${one.id} ${round}`)}`
    const id = REGISTRY + ctid
    yield {
      ...one,
      id,
      ctid,
      name: crossed(one.name, other.name, random),
      issuer: issuerOf(one.issuer, round),
      subjectWebpage: one.subjectWebpage && `${one.subjectWebpage.slice(0, 1990)}-${round}`,
      evidence: one.evidence.map((piece) =>
        piece.source.url === one.id ? { ...piece, source: { ...piece.source, url: id } } : piece,
      ),
    }
  }
}
