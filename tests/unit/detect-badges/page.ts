import { parseHTML } from 'linkedom'
import type { BadgeDraft, BadgeFindings } from '../../../utils/detect/badges/badge-page.ts'
import { collectBadges } from '../../../utils/detect/badges/collect.ts'
import { readBadges } from '../../../utils/detect/badges/read-badges.ts'
import { dropElsewhere } from '../../../utils/detect/dom/elsewhere.ts'
import type { Draft } from '../../../utils/detect/dom/entry.ts'
import { type Line, readLines } from '../../../utils/detect/dom/lines.ts'
import { atOnce } from '../../../utils/detect/dom/resting.ts'
import { badgeAnswerSchema, badgeFactsSchema } from '../../../utils/model/badges.ts'

export const UUID = '3f1d2c4b-aaaa-4bbb-8ccc-ddddeeee0001'
export const CREDLY = `https://www.credly.com/badges/${UUID}`
export const ANYWHERE = new URL('https://talent.example/candidates/7')

/** A Credly badge's address; another number, another badge. */
export function credly(number: number): string {
  return CREDLY.slice(0, -4) + String(number).padStart(4, '0')
}

/** What other readers may have found: a draft on the line that reads so. */
export type Told = { text: string; name?: string; url?: string | null }

/** Reads the badges of a page after others have found `told` on it. */
export function badgesIn(body: string, told: readonly Told[] = [], url: URL = ANYWHERE, head = ''): BadgeFindings {
  const html = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
  const { document } = parseHTML(html) as unknown as { document: Document }
  const before = document.toString()
  const all = readLines(document.body)
  const found = told.map((one) => draft(all, one))
  const page = {
    root: document.body,
    all,
    lines: atOnce(dropElsewhere(all, document.body)).lines,
    url,
    skip: () => false,
  }
  const { question } = atOnce(collectBadges({ ...page, adapter: 'halden.example', found }))
  if (document.toString() !== before) throw new Error('the page was changed')
  if (question === null) return { badges: [], urls: new Map() }
  // what crosses between contexts is plain data of that shape
  const facts = badgeFactsSchema.parse(JSON.parse(JSON.stringify(question.facts)))
  return question.place(badgeAnswerSchema.parse(readBadges(facts)))
}

function draft(lines: readonly Line[], { text, name = text, url = null }: Told): Draft {
  const line = lines.find((one) => one.text === text)
  if (line === undefined) throw new Error(`no line "${text}"`)
  const empty = { issuer: null, issued: null, expires: null, credentialId: null, flags: [] }
  return { mention: { ...empty, name, url, source: { by: 'section', adapter: null }, confidence: 0.9 }, line }
}

export function mentions(body: string, told: readonly Told[] = []): BadgeDraft['mention'][] {
  return badgesIn(body, told).badges.map((badge) => badge.mention)
}

export function names(body: string, told: readonly Told[] = []): string[] {
  return mentions(body, told).map((mention) => mention.name)
}
