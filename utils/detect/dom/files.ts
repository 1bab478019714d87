import type { PageFile } from '../../model/mention.ts'
import { cutText, plainText } from '../grammar/names.ts'
import { findPhrase, foldText } from '../grammar/words.ts'
import { siteFor } from '../sites/hosts.ts'
import { pagesFor } from '../sites/paths.ts'
import type { Site } from '../sites/schema.ts'
import words from './files.json' with { type: 'json' }
import type { Resting } from './resting.ts'
import { scopeOf, skipper } from './scope.ts'
import { tagOf } from './tags.ts'
import { boxAround, frameOf, isFrame, pageInFrame } from './tree.ts'

/** Limits of the model (`FILE_LIMITS`), repeated because its file brings its schema library along; a test holds them equal. */
export const FILES = { files: 5, name: 120, url: 4000 } as const

/** Elements looked at; a page beyond that is searched up to there. */
const ELEMENTS_AT_MOST = 60_000
/** Elements between two rests. */
const SLICE = 500
const MAY_SHOW = /^(a|i?frame|embed|object)$/i
/** Files among which those to tell are chosen. */
const FOUND_AT_MOST = 200
/** A viewer is read by people: smaller frames serve something else. CSS pixels. */
const LEAST_FRAME = 60

/** Query parameters in which viewers are told their document. The first two say nothing else. */
const TARGETS = ['file', 'document_url', 'url', 'src']
/** Addresses that lead to a file whatever they are called: attachments, and Oracle's previews. */
const ATTACHMENT = /\/attachments\//i
/** What a link to a file without an ending is likely to have in its path. */
const DOWNLOAD = /\/(download|attachment|file|document)s?(\/|$)/i
const ENDING = /\.(pdf|docx|doc|odt|rtf)$/i

const resumeWords = words.resume.map(foldText)
const viewerWords = [...resumeWords, ...words.viewer.map(foldText)]

type FileOptions = {
  /** The page's own address. */
  url: URL
  /** Parts that are not the candidate's. */
  skip: (element: Element) => boolean
  /** The page is known to be a candidate's: any document linked there may be theirs. */
  candidate: boolean
  /** Files of this site may be asked for by us. Where not, frames that show one are told as viewers and links are not. */
  fetched: boolean
}

/** A file with how near it is to what the page shows, 0 nearest. */
type Ranked = PageFile & { rank: number }

/**
 * Documents of the candidate's part of a page that a page file cannot read as text: shown in a frame or by a plug-in, told
 * to a viewer, or linked under a résumé's name. At most `FILES.files`, those that are shown first. Reads only. Nothing is
 * asked of a site that has a notice (docs/ARCHITECTURE.md, decision 8), so its files are not offered either.
 * @param url the page's address; @param sites the adapters.
 */
export function* findFiles(document: Document, url: URL, sites: readonly Site[]): Resting<PageFile[]> {
  const site = siteFor(url, sites)
  const pages = site === null ? [] : pagesFor(url, site)
  const root: Element | null = document.body ?? document.documentElement
  if (root === null || (site?.otherPages === 'nothing' && pages.length === 0)) return []
  const fetched = site?.notice !== true
  const own = document.contentType === 'application/pdf' && fetched ? fileOf(url, 'pdf', '', 0) : null
  if (own !== null) return tidy([own])
  const candidate = pages.some((page) => page.surface !== 'page')
  const options = { url, skip: skipper(site?.leaveOut ?? []), candidate, fetched }
  return yield* filesUnder(scopeOf(pages, { document, root }), options)
}

function* filesUnder(root: Element, options: FileOptions): Resting<PageFile[]> {
  const found: Ranked[] = []
  const parts: Node[] = [root]
  let left = ELEMENTS_AT_MOST
  for (const part of parts) {
    const walker = (part.ownerDocument ?? root.ownerDocument).createTreeWalker(part, 1)
    for (let node = walker.nextNode(); node !== null && left > 0; node = walker.nextNode(), left--) {
      if (left % SLICE === 0) yield null
      const element = node as Element
      if (element.shadowRoot) parts.push(element.shadowRoot)
      if (!MAY_SHOW.test(element.localName)) continue
      const inner = isFrame(element) ? pageInFrame(element) : null
      if (inner !== null) parts.push(inner.body)
      const file = fileAt(element, options)
      if (file !== null && !isLeftOut(element, options)) found.push(file)
      if (found.length >= FOUND_AT_MOST) return tidy(found)
    }
  }
  return tidy(found)
}

function tidy(found: Ranked[]): PageFile[] {
  const seen = new Set<string>()
  const once = found.filter(({ url }) => !seen.has(url) && seen.add(url))
  once.sort((a, b) => a.rank - b.rank)
  return once.slice(0, FILES.files).map(({ rank: _rank, ...file }) => file)
}

/** What stands in a part that is not the candidate's, however deep. */
function isLeftOut(element: Element, { skip }: FileOptions): boolean {
  for (let at: Element | null = element; at !== null; at = boxAround(at)) if (isAway(at) || skip(at)) return true
  return false
}

/** The page's own menu and small print, and what it does not show. */
function isAway(element: Element): boolean {
  if (/^(NAV|FOOTER)$/.test(tagOf(element)) || element.hasAttribute('hidden')) return true
  return /^(navigation|contentinfo)$/.test(element.getAttribute('role') ?? '')
}

function fileAt(element: Element, options: FileOptions): Ranked | null {
  const tag = tagOf(element)
  if (tag === 'A') return options.fetched ? linked(element, options) : null
  const shown = isFrame(element) || tag === 'EMBED' || tag === 'OBJECT'
  if (!shown || !isSeen(element)) return null
  const url = addressIn(element, element.getAttribute(tag === 'OBJECT' ? 'data' : 'src'), options.url)
  if (url === null) return null
  const file = isFrame(element) ? framed(element, url, options) : plugged(element, url)
  return file === null || options.fetched ? file : { ...file, kind: 'viewer', rank: 3 }
}

/** True where there is no layout to ask, too. */
function isSeen(element: Element): boolean {
  if (typeof element.checkVisibility !== 'function') return true
  const { width, height } = element.getBoundingClientRect()
  return element.checkVisibility() && width >= LEAST_FRAME && height >= LEAST_FRAME
}

function addressIn(element: Element, written: string | null, page: URL): URL | null {
  if (written === null || written.trim() === '' || written.length > 2 * FILES.url) return null
  const url = URL.parse(written.trim(), baseOf(element, page))
  return url !== null && /^(https?|blob):$/.test(url.protocol) ? url : null
}

/** Where relative addresses lead from; a parsed page has none of its own. */
function baseOf(element: Element, page: URL): string {
  if (/^https?:/.test(element.baseURI ?? '')) return element.baseURI
  const frame = frameOf(element.ownerDocument)
  if (frame === null) return page.href
  return URL.parse(frame.getAttribute('src') ?? '', baseOf(frame, page))?.href ?? page.href
}

function framed(frame: Element, url: URL, { url: page }: FileOptions): Ranked | null {
  const title = frame.getAttribute('title') ?? ''
  const inner = pageInFrame(frame)
  if (inner?.contentType === 'application/pdf') return fileOf(url, 'pdf', title, 0)
  const target = targetOf(url)
  if (target !== null) return fileOf(target, kindOf(target) ?? 'file', title, 0)
  const kind = kindOf(url)
  if (kind !== null) return fileOf(url, kind, title, 0)
  if (inner !== null) return null
  // an address of the page's own that no script may look into is the browser's own viewer
  if (url.origin === page.origin) return frame.hasAttribute('sandbox') ? null : fileOf(url, 'file', title, 0)
  return looksLikeViewer(frame, url) ? fileOf(url, 'viewer', title, 3) : null
}

function plugged(element: Element, url: URL): Ranked | null {
  const kind = kindOf(url, element.getAttribute('type') ?? '')
  return kind === null ? null : fileOf(url, kind, element.getAttribute('title') ?? '', 0)
}

/** What a viewer was told to show. */
function targetOf(viewer: URL): URL | null {
  for (const [at, name] of TARGETS.entries()) {
    const value = viewer.searchParams.get(name)
    const target = value === null ? null : URL.parse(value, viewer.href)
    if (target === null || !/^(https?|blob):$/.test(target.protocol)) continue
    if (at < 2 || ENDING.test(target.pathname)) return target
  }
  return null
}

function looksLikeViewer(frame: Element, url: URL): boolean {
  const said = ['title', 'aria-label', 'name', 'id'].map((name) => frame.getAttribute(name) ?? '')
  return findPhrase(spaced([...said, url.hostname, url.pathname].join(' ')), viewerWords) !== null
}

function linked(link: Element, { url: page, candidate }: FileOptions): Ranked | null {
  const url = addressIn(link, link.getAttribute('href'), page)
  if (url === null) return null
  const given = link.getAttribute('download')
  const kind = kindOf(url, link.getAttribute('type') ?? '') ?? (ENDING.test(given ?? '') ? 'file' : null)
  if (kind === null && given === null && !DOWNLOAD.test(url.pathname)) return null
  const text = plainText((link.textContent ?? '').slice(0, 4 * FILES.name))
  const said = [given, text, link.getAttribute('title'), link.getAttribute('aria-label'), url.pathname]
  const named = findPhrase(spaced(said.join(' ')), resumeWords) !== null
  if (!named && (kind === null || !candidate)) return null
  const called = given || (/\.\w{2,4}$/.test(text) ? text : '')
  return fileOf(url, kind ?? 'file', called || text, named ? 1 : 2, called !== '')
}

/** The kind of file at an address, as far as type, ending or path tell; null where nothing says that it is one. */
function kindOf(url: URL, type = ''): PageFile['kind'] | null {
  if (type === 'application/pdf') return 'pdf'
  if (type.includes('wordprocessingml')) return 'docx'
  const ending = ENDING.exec(url.pathname)?.[1]?.toLowerCase()
  if (ending !== undefined) return ending === 'pdf' || ending === 'docx' ? ending : 'file'
  if (url.protocol === 'blob:') return 'file'
  const preview = url.searchParams.get('preview')
  return preview === 'true' || preview === 'false' || ATTACHMENT.test(url.pathname) ? 'file' : null
}

/** @param called what the page calls it; @param sure whether that is the file's name rather than words about it. */
function fileOf(url: URL, kind: PageFile['kind'], called: string, rank: number, sure = false): Ranked | null {
  if (url.href.length > FILES.url) return null
  const own = lastOf(url)
  const name = cutText(plainText(sure || !ENDING.test(own) ? called || own : own), FILES.name)
  return { url: url.href, name, kind, rank }
}

/** The last part of a path, as a person would write it; empty for what is only a number of the site's own. */
function lastOf({ protocol, pathname }: URL): string {
  const last = protocol === 'blob:' ? '' : (pathname.split('/').at(-1) ?? '')
  if (!/\.\w{2,4}$/.test(last)) return ''
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}

/** A file's name as words: *Hagedorn_CV-2024.pdf*, *LennartCV*. */
function spaced(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
    .replace(/%20|[_\-.+/]/g, ' ')
}
