/** Never read: not text of the page, or text that the person may change (filters, search boxes). */
const UNREAD = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH OBJECT EMBED CANVAS VIDEO AUDIO MAP HEAD TITLE LINK META ' +
    'INPUT SELECT OPTION OPTGROUP DATALIST TEXTAREA LEGEND METER PROGRESS NAV MENU FOOTER'
  ).split(' '),
)
/** The page's own machinery: menus, tabs, filters. Nothing under these roles is about the candidate. */
const UNREAD_ROLES = new Set(
  'navigation menu menubar menuitem tablist tab search toolbar contentinfo checkbox radio switch option combobox tooltip status alert'.split(
    ' ',
  ),
)

/** Elements that stand within a line. Everything else, custom elements too, starts a line of its own. */
const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I IMG INS KBD MARK Q RUBY S SAMP SMALL SPAN STRIKE ' +
    'STRONG SUB SUP TIME TT U VAR WBR BUTTON PICTURE'
  ).split(' '),
)

/** `tagName` in upper case, whatever the document's kind (an XHTML or SVG element keeps lower case). */
export function tagOf(element: Element): string {
  return element.tagName.toUpperCase()
}

/** True for an element whose text is no part of what is read. Reads attributes only, no layout. */
export function isUnread(element: Element): boolean {
  const tag = tagOf(element)
  if (UNREAD.has(tag) || element.hasAttribute('hidden')) return true
  if (tag === 'LABEL' && labelsControl(element)) return true
  if (tag === 'DIALOG' && !element.hasAttribute('open')) return true
  const role = element.getAttribute('role')
  if (role !== null && UNREAD_ROLES.has(role)) return true
  const style = element.getAttribute('style')
  return style !== null && /display\s{0,9}:\s{0,9}none/i.test(style)
}

/** A label of something that the person may change, in it or beside it; in a form that is only shown it labels text. */
function labelsControl(label: Element): boolean {
  return (label.parentElement ?? label).querySelector('input,select,textarea,button') !== null
}

/** True for elements that stand within a line as far as their name tells. */
export function isInlineTag(element: Element): boolean {
  return INLINE.has(tagOf(element))
}

/** Heading level 1–6 by tag or by role (level 2 where `aria-level` is missing, as the ARIA specification says); else 0. */
export function headingLevel(element: Element): number {
  const tag = tagOf(element)
  const byTag = /^H([1-6])$/.exec(tag)
  if (byTag) return Number(byTag[1])
  if (element.getAttribute('role') !== 'heading') return 0
  const level = Number(element.getAttribute('aria-level') ?? 2)
  return level >= 1 && level <= 6 ? Math.trunc(level) : 6
}
