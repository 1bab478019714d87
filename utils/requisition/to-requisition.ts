import type { Requisition } from '../model/requisition.ts'
import type { AskedCredential } from './credentials.ts'
import type { Need } from './need.ts'
import type { Advert } from './read-advert.ts'

/** What the model's schema holds. */
const LIMITS = { name: 300, requires: 50, equivalents: 20, skills: 500 }

/**
 * An advert as a requisition to be edited by hand: its level, its skills and its credentials, musts first, alternatives as
 * equivalents of the first. A requisition has no place for degrees or years.
 * @param id of the new requisition
 * @param title shown where the advert has none
 */
export function toRequisition(advert: Advert, id: string, title: string): Requisition {
  const groups = choicesOf(advert.credentials).map((group) => ({ group, need: needOf(group) }))
  groups.sort((a, b) => Number(a.need === 'nice') - Number(b.need === 'nice'))
  return {
    schemaVersion: 1,
    id,
    title: cut(advert.title?.text ?? title),
    occupation: null,
    ...(advert.level && { level: advert.level.level }),
    skills: advert.skills
      .slice(0, LIMITS.skills)
      .map(({ label, uri, need }) => ({ label: cut(label), uri: isUrl(uri) ? uri : null, need })),
    requires: groups.slice(0, LIMITS.requires).map(({ group: [first, ...others], need }) => ({
      name: cut(first.name),
      issuer: null,
      equivalents: others.slice(0, LIMITS.equivalents).map(({ name }) => ({ name: cut(name), issuer: null })),
      need,
    })),
  }
}

/** Where a degree or years of work will do as well, none of them is required. */
function needOf(group: readonly AskedCredential[]): Need {
  return group.some(({ orElse }) => orElse) || group.every(({ need }) => need === 'nice') ? 'nice' : 'must'
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
