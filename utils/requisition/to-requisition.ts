import type { Requisition } from '../model/requisition.ts'
import type { AskedCredential } from './credentials.ts'
import type { Advert } from './read-advert.ts'

/** What the model's schema holds. */
const LIMITS = { name: 300, requires: 50, equivalents: 20, skills: 500 }

/**
 * An advert as a requisition to be edited by hand: its skills, and of the credentials those that are a must, alternatives
 * as equivalents of the first. A requisition has no place for credentials that are only welcome, for degrees or years.
 * @param id of the new requisition
 * @param title shown where the advert has none
 */
export function toRequisition(advert: Advert, id: string, title: string): Requisition {
  const musts = advert.credentials.filter(({ need, orElse }) => need === 'must' && !orElse)
  return {
    schemaVersion: 1,
    id,
    title: cut(advert.title?.text ?? title),
    occupation: null,
    skills: advert.skills
      .slice(0, LIMITS.skills)
      .map(({ label, uri, need }) => ({ label: cut(label), uri: isUrl(uri) ? uri : null, need })),
    requires: choicesOf(musts)
      .slice(0, LIMITS.requires)
      .map(([first, ...others]) => ({
        name: cut(first.name),
        issuer: null,
        equivalents: others.slice(0, LIMITS.equivalents).map(({ name }) => ({ name: cut(name), issuer: null })),
      })),
  }
}

const cut = (text: string) => text.slice(0, LIMITS.name).trim()
const isUrl = (uri: string | null) => uri !== null && URL.canParse(uri)

/** Credentials that are alternatives, together. */
function choicesOf(credentials: AskedCredential[]): [AskedCredential, ...AskedCredential[]][] {
  const groups: [AskedCredential, ...AskedCredential[]][] = []
  for (const one of credentials) {
    const group = one.choice === null ? undefined : groups.find(([{ choice }]) => choice === one.choice)
    if (group === undefined) groups.push([one])
    else group.push(one)
  }
  return groups
}
