import { readAward } from '../badges/awards.ts'
import { foldText } from '../grammar/words.ts'
import { looksHashed } from '../sites/hashed.ts'
import { redactText } from './filler.ts'

/** Values that say how a page is built and nothing of whom it shows. */
const AS_THEY_ARE = new Set(
  (
    'role type dir lang hidden open colspan rowspan scope start disabled sandbox download itemscope aria-hidden ' +
    'aria-expanded aria-modal aria-level aria-selected aria-current aria-checked aria-pressed aria-disabled'
  ).split(' '),
)
/** Values that are read to people. */
const TEXTS = new Set(['title', 'alt', 'aria-label', 'placeholder', 'label', 'summary'])
/** Words in the names of attributes whose values are a developer's: test ids, parts, components. */
const DEVELOPERS = new Set(
  (
    'test testid qa cy automation provides component componentkey hook section region part slot itemprop itemtype ui ' +
    'role type view'
  ).split(' '),
)
/** What the reader looks at in a style. */
const STYLES = /^(display|visibility|opacity|white-space|font-size|left|top|width|height)$/

/**
 * The attributes of an element that may stand in a fixture, as an adapter may name them: ids, classes and test ids that
 * no build step made up and that hold no word of the person's title, digits as 0; roles and states; texts as filler;
 * links by the kind of their host.
 * @param names folded words of the page's titles: a candidate's name and what else stands there.
 */
export function redactAttributes(
  element: Element,
  page: URL,
  names: ReadonlySet<string>,
): [name: string, value: string][] {
  const kept: [string, string][] = []
  for (const { name, value } of element.attributes) {
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(name) || name.startsWith('on')) continue
    const redacted = redactValue(name, value, page, names)
    if (redacted !== null) kept.push([name, redacted])
  }
  return kept
}

function redactValue(name: string, value: string, page: URL, names: ReadonlySet<string>): string | null {
  if (name === 'download') return ''
  if (AS_THEY_ARE.has(name)) return /^[\w -]{0,60}$/.test(value) ? value : ''
  if (TEXTS.has(name)) return redactText(value.slice(0, 300))
  if (name === 'href') return addressKind(value, page)
  if (name === 'style') return styleOf(value)
  if (name === 'class' || name === 'id') return tokensOf(value, names)
  if (name.split('-').some((word) => DEVELOPERS.has(word))) return tokensOf(value, names) ?? ''
  return name.startsWith('data-') || name.endsWith('key') ? '' : null
}

function tokensOf(value: string, names: ReadonlySet<string>): string | null {
  const tokens = value
    .slice(0, 1000)
    .split(/\s+/)
    .filter((token) => isLasting(token, names))
  return tokens.length === 0 ? null : tokens.map((token) => token.replace(/\d/g, '0')).join(' ')
}

function isLasting(token: string, names: ReadonlySet<string>): boolean {
  if (!/^[a-z_][\w-]{0,80}$/i.test(token) || looksHashed(token)) return false
  const words = token.replace(/([a-z])([A-Z])/g, '$1 $2').split(/[^\p{L}]+/u)
  return !words.some((word) => names.has(foldText(word)))
}

/** The kind of host that an address is of: the page's own, a badge platform's by name, or another; null for no web address. */
export function addressKind(value: string, page: URL): string | null {
  const url = URL.parse(value, page.href)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  if (url.hostname === page.hostname) return '#'
  return `https://${readAward(url.href)?.host ?? 'elsewhere.example'}/`
}

function styleOf(value: string): string | null {
  const kept = value
    .slice(0, 2000)
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([name = '', said = '']) => STYLES.test(name) && /^[\w.%() -]{1,40}$/.test(said))
  return kept.length === 0 ? null : kept.map((parts) => parts.join(': ')).join('; ')
}
