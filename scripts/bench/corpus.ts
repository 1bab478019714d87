import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Credential } from '../../utils/model/credential.ts'
import { compileStarter } from '../compile-starter.ts'
import { parseGold } from '../evaluate/resolve-measures.ts'
import { readRegistry } from '../read-registry.ts'

export type Query = { name: string; issuer: string | null }
export type Corpus = { label: string; credentials: Credential[]; queries: Query[] }

const shared = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data')

/** The large stand-in registry with the labelled mentions where they are at hand, else the starter catalogue with
 * generated variants. */
export async function corpus(from = shared): Promise<Corpus> {
  const registry = path.join(from, 'registry', 'standin_registry.ctdl.jsonl.gz')
  const gold = path.join(from, 'gold', 'resolve.dev.jsonl')
  if (existsSync(registry) && existsSync(gold)) {
    const { credentials } = await readRegistry(registry)
    return {
      label: 'stand-in registry, labelled mentions',
      credentials,
      queries: parseGold(readFileSync(gold, 'utf8')),
    }
  }
  return { label: 'starter catalogue and generated variants', ...variants(compileStarter().credentials) }
}

const KINDS = ['', ' Bootcamp', ' Practice Exam', ' – Associate', ' – Professional', ' (2nd Edition)', ' Instructor']
const SHOPS = 40

/** Every credential also as the course, level or edition that other issuers sell under its name. */
function variants(starter: readonly Credential[]): Omit<Corpus, 'label'> {
  const credentials = [...starter]
  for (let shop = 0; shop < SHOPS; shop += 1)
    for (const [i, one] of starter.entries()) {
      const name = `${one.name}${KINDS[(shop + i) % KINDS.length]}`
      const issuer = { id: null, name: `Training House ${shop}`, alternateNames: [], domains: [] }
      credentials.push({ ...one, id: `${one.id}#${shop}`, ctid: null, name, issuer, codes: [], subjectWebpage: null })
    }
  const queries = starter.flatMap((one): Query[] => {
    const issuer = one.issuer?.name ?? null
    return [
      { name: one.name, issuer },
      { name: one.name.toLowerCase(), issuer: null },
      { name: one.name.replace('Certified', 'Cert.').replace('Professional', 'Prof.'), issuer },
      { name: swapLetters(one.name), issuer },
    ]
  })
  return { credentials, queries }
}

/** Two letters swapped in the middle of the longest word. */
function swapLetters(name: string): string {
  const word = name.split(' ').sort((a, b) => b.length - a.length)[0] ?? ''
  const at = Math.floor(word.length / 2)
  return name.replace(word, word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1))
}
