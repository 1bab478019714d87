import { readAward } from '../badges/awards.ts'
import { looksHashed } from '../sites/hashed.ts'
import { redactText } from './filler.ts'
import type { HoldsName } from './names.ts'

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
 * no build step made up and that hold no name, digits as 0; roles and states as they are; texts as filler; links by the
 * kind of their host. A data attribute whose own name holds one is left out.
 */
export function redactAttributes(element: Element, page: URL, holdsName: HoldsName): [name: string, value: string][] {
  const kept: [string, string][] = []
  for (const { name, value } of element.attributes) {
    if (!/^[a-z][a-z0-9-]{0,60}$/.test(name) || name.startsWith('on') || isNamed(name, holdsName)) continue
    const redacted = redactValue(name, value, page, holdsName)
    if (redacted !== null) kept.push([name.replace(/\d/g, '0'), redacted])
  }
  return kept
}

function redactValue(name: string, value: string, page: URL, holdsName: HoldsName): string | null {
  if (name === 'download') return ''
  if (AS_THEY_ARE.has(name)) return /^[\w -]{0,60}$/.test(value) ? value : ''
  if (TEXTS.has(name)) return redactText(value.slice(0, 300))
  if (name === 'href') return addressKind(value, page)
  if (name === 'style') return styleOf(value)
  if (name === 'class' || name === 'id') return tokensOf(value, holdsName)
  if (name.split('-').some((word) => DEVELOPERS.has(word))) return tokensOf(value, holdsName) ?? ''
  return name.startsWith('data-') || name.endsWith('key') ? '' : null
}

/** A developer's own words in it say nothing of anybody, whatever the page says. */
function isNamed(name: string, holdsName: HoldsName): boolean {
  if (!name.startsWith('data-') && !name.endsWith('key')) return false
  const words = name.split('-').slice(name.startsWith('data-') ? 1 : 0)
  return holdsName(words.filter((word) => !DEVELOPERS.has(word)).join('-'))
}

function tokensOf(value: string, holdsName: HoldsName): string | null {
  const tokens = value
    .slice(0, 1000)
    .split(/\s+/)
    .filter((token) => isLasting(token, holdsName))
  return tokens.length === 0 ? null : tokens.map((token) => token.replace(/\d/g, '0')).join(' ')
}

function isLasting(token: string, holdsName: HoldsName): boolean {
  if (!/^[a-z_][\w-]{0,80}$/i.test(token) || looksHashed(token)) return false
  return !holdsName(token)
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
