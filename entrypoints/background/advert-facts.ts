import type { Credential, Evidence } from '../../utils/model/credential.ts'
import { mentionWords } from '../../utils/registry/index/text.ts'
import type { LintFacts, LintSource } from '../../utils/requisition/lints.ts'
import type { Advert } from '../../utils/requisition/read-advert.ts'
import { retirementOf } from '../../utils/score/as-of.ts'
import type { Engine } from './engine.ts'

/** More names and skills than these are not looked up: an advert that asks for so many has hints enough. */
const NAMES_AT_MOST = 50
const SKILLS_AT_MOST = 100
/** As much as an answer has room for (`utils/messages/advert.ts`). */
const URL_AT_MOST = 500
const LABEL_AT_MOST = 300

type Asked = Pick<Engine, 'recordOf' | 'search'>

/** Who says that it is no longer awarded, where that can be opened. */
function sourceOf({ source }: Evidence): LintSource | undefined {
  const { label, url } = source
  if (url === null || url.length > URL_AT_MOST || !/^https?:\/\//.test(url) || !URL.canParse(url)) return undefined
  return { label: label.slice(0, LABEL_AT_MOST), url, caution: '' }
}

/** A record that says of itself that it is no longer awarded, as the hint names it. */
function retiredRecord(record: Credential | null, today: string): ReturnType<NonNullable<LintFacts['retired']>> {
  const told = record && retirementOf(record, today)
  if (!record || !told) return null
  const source = sourceOf(told)
  return { name: record.name, date: told.kind === 'retired' ? told.value : null, ...(source && { source }) }
}

/** True where a credential is known that has the skill in its name. */
function namedAfter(skill: string, search: Asked['search']): boolean {
  const words = mentionWords(skill).map(({ text }) => text)
  if (words.length === 0) return false
  return search(skill).hits.some(({ name }) => {
    const own = new Set(mentionWords(name).map(({ text }) => text))
    return words.every((word) => own.has(word))
  })
}

/**
 * What the registries know about the certifications and skills that an advert names: looked up beforehand, because a hint
 * is worked out in one go.
 * @param today YYYY-MM-DD
 */
export async function advertFacts(
  { credentials, skills }: Advert,
  { recordOf, search }: Asked,
  today: string,
): Promise<Pick<LintFacts, 'retired' | 'evidenced'>> {
  const names = [...new Set(credentials.map(({ name }) => name))].slice(0, NAMES_AT_MOST)
  const records = new Map(
    await Promise.all(names.map(async (name) => [name, retiredRecord(await recordOf(name, null), today)] as const)),
  )
  const labels = [...new Set(skills.map(({ label }) => label))].slice(0, SKILLS_AT_MOST)
  const shown = new Set(labels.filter((label) => namedAfter(label, search)))
  return { retired: (name) => records.get(name) ?? null, evidenced: (skill) => shown.has(skill) }
}
