import type { Appraisal, Quality } from '../model/appraisal.ts'
import { dayWords } from '../model/dates.ts'
import { safeUrl } from '../model/safe-url.ts'
import { say } from '../model/words.ts'
import { awardWords, currentWords, type Said } from '../overlay/award-words.ts'
import { faceOf } from '../overlay/chip-view.ts'
import { plain } from '../overlay/plain.ts'
import { kindWords, whatWords } from '../overlay/what-words.ts'
import { nameAlone } from '../registry/live/terms.ts'
import { roleOf } from './role-words.ts'
import type { ReportEntry } from './schema.ts'

/** Whose award it is, where a page writes that into its name. */
const HOLDER =
  /(?:(?:awarded|presented|issued|granted|given) to|certifies that|(?:otorgado|concedido) a|(?:verliehen|ausgestellt) (?:an|für))\s[^,;()|]{1,80}/giu

/** A page's own words, one line, without what may lead to a person, and without the brackets that stood about it. */
const fromPage = (text: string, most: number) =>
  plain(
    nameAlone(text.slice(0, 2000).replace(HOLDER, ' '), most)
      .replace(/\(\s{0,9}\)|\[\s{0,9}\]/g, ' ')
      .replace(/[\s([<,;]{1,20}$/, ''),
    most,
  )

const said = ({ text, unknown }: Said) => ({ words: plain(text, 2000), known: !unknown })

const published = (text: string | null, none: string) =>
  text ? { words: plain(text, 2000), known: true } : { words: none, known: false }

/** *Designed*, *Delivered*, *Recognised*. Without a record, only what its platform asks for is known of *Delivered*. */
function headings({ credential, resolution, platformProfile }: Appraisal) {
  const record = resolution.outcome === 'match' ? credential : null
  const none = say(record ? 'card.notPublished' : 'card.notKnownHere')
  return {
    designed: published(record?.designed ?? null, none),
    delivered: published(record ? record.delivered : (platformProfile?.text ?? null), none),
    recognised: published(record?.recognised ?? null, none),
  }
}

function nameOf({ mention, credential, resolution }: Appraisal): { name: string; issuer: string | null } {
  const record = resolution.outcome === 'match' ? credential : null
  const issuer = record?.issuer ? plain(record.issuer) : fromPage(mention.issuer ?? '', 300)
  const name = record ? plain(record.name, 500) : fromPage(mention.name, 500)
  return { name: name || say('report.unnamed'), issuer: issuer || null }
}

function whatOf(appraisal: Appraisal, issuer: string | null): string {
  const { credential, resolution, platformProfile } = appraisal
  const kind = resolution.outcome === 'match' && credential ? kindWords(credential.type) : null
  const first = platformProfile
    ? say('card.platform.title', { platform: platformProfile.platform })
    : kind && issuer
      ? say('card.kind.from', { kind, issuer })
      : kind
  const parts = [first && `${first}.`, whatWords(appraisal)].filter((part) => part !== null)
  return plain(parts.join(' '), 2000)
}

function qualityOf(quality: Quality | null, listed: Appraisal['listed']): ReportEntry['quality'] {
  if (quality === null) return null
  const { band, point, low, high, coverage, limited } = quality
  const reasons = quality.reasons.map(({ dimension, points, outOf, known, text }) => {
    return { dimension, points, outOf, known, text: plain(text, 600) }
  })
  return { band, listed: listed?.band ?? null, point, low, high, coverage, limited, reasons }
}

function notKnownOf(quality: Quality | null): string[] {
  const areas = new Map<string, boolean>()
  for (const { dimension, known } of quality?.reasons ?? [])
    if (dimension !== 'unknown') {
      const area = say(`card.area.${dimension}`)
      areas.set(area, known > 0 || areas.get(area) === true)
    }
  return [...areas].flatMap(([area, known]) => (known ? [] : [area]))
}

/** The list's own reason is left out: it is written for the company, and may name who wrote it. */
function listOf({ trusted }: Appraisal): string | null {
  if (trusted === null) return null
  const mark = say(`card.list.${trusted.stance}`, { list: plain(trusted.list) })
  const scope = plain(trusted.scope.join(', '), 600)
  const { line, version } = trusted
  const parts = [
    `${scope ? say('card.list.for', { mark, scope }) : mark}.`,
    line !== undefined && say('card.list.line', { line, version: version ?? 1 }),
  ]
  return plain(parts.filter((part) => part !== false).join(' '), 2000)
}

/** The remark itself may speak of the person: the report says that there is one. */
function ownOf({ own }: Appraisal): ReportEntry['own'] {
  if (!own) return null
  const words = [
    own.band && say(`card.band.${own.band}`),
    own.text === '' ? null : say('report.own.remark'),
    dayWords(own.on),
  ].filter((part) => part !== null)
  return { band: own.band, on: own.on, words: words.join(', ') }
}

function sourcesOf({ quality, platformProfile }: Appraisal): ReportEntry['sources'] {
  const all = [...(quality?.reasons ?? []).flatMap(({ sources }) => sources), ...(platformProfile?.sources ?? [])]
  const sources = new Map<string, ReportEntry['sources'][number]>()
  for (const { label, url, date } of all) {
    const source = { label: plain(label) || say('report.source.unnamed'), url: safeUrl(url), date }
    sources.set(JSON.stringify(source), source)
  }
  return [...sources.values()].slice(0, 200)
}

/**
 * One credential of a report. Nothing of the award that could lead to its holder is in it: no link, no id, no offset; the
 * page's own words only where no record tells the name.
 */
export function entryOf(appraisal: Appraisal): ReportEntry {
  const { resolution, credential, quality, flags } = appraisal
  const { name, issuer } = nameOf(appraisal)
  const { words, beside } = faceOf(appraisal)
  const untold = resolution.outcome === 'ambiguous' || resolution.outcome === 'lookalike'
  const award = awardWords(appraisal)
  const imitated = appraisal.verification.checks.some((check) => check.name === 'host' && check.result === 'fail')
  return {
    name,
    issuer,
    ctid: resolution.outcome === 'match' ? (credential?.ctid ?? null) : null,
    outcome: resolution.outcome,
    flags: [...flags],
    what: whatOf(appraisal, issuer),
    couldBe: untold
      ? resolution.candidates.map((one) => ({ name: plain(one.name, 500), issuer: one.issuer && plain(one.issuer) }))
      : [],
    evidence: plain([words, beside?.words].filter((part) => part !== undefined).join('; '), 600),
    quality: qualityOf(quality, appraisal.listed),
    ...headings(appraisal),
    current: said(currentWords(appraisal)),
    award: imitated ? { words: say('report.award.imitates'), known: true } : said(award),
    role: roleOf(appraisal),
    notKnown: notKnownOf(quality),
    chosen: resolution.chosen !== undefined && resolution.chosen.what !== 'gone',
    own: ownOf(appraisal),
    list: listOf(appraisal),
    sources: sourcesOf(appraisal),
  }
}
