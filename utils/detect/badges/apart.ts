import { isUnread, tagOf } from '../dom/tags.ts'
import { boxAround, isFrame } from '../dom/tree.ts'

/** Parts of the site itself that are no landmark by their tag. */
const SITE_PART = /(?:^|\s)(?:(?:site|page|global|app)-)?(?:footer|nav|navbar|topbar)(?:\s|$)/i
/** Paths of pages about one of many people. */
const PERSON = /\/(?:candidates?|people|persons?|applicants?|profiles?|talents?|users?|members?|team|in)\/[^/]+/i
const NEIGHBOURS_AT_MOST = 50

/**
 * True for what stands in a part of the page that is not about the person shown: menus, the site's head and foot, rows of
 * a list of people.
 * @param skip elements that are left out with all that they hold; @param url the page's address.
 */
export function isApart(element: Element, { skip, url }: { skip: (box: Element) => boolean; url: URL }): boolean {
  for (let box = boxAround(element); box !== null; box = boxAround(box)) {
    if ((!isFrame(box) && isUnread(box)) || skip(box) || isPersonRow(box, url)) return true
    if (SITE_PART.test(`${box.getAttribute('class') ?? ''} ${box.id}`)) return true
    if (tagOf(box) === 'HEADER' && box.querySelector('nav,[role=navigation]') !== null) return true
  }
  return false
}

/** One of several neighbours that each begin with a link to another person's page on this host. */
function isPersonRow(box: Element, base: URL): boolean {
  const neighbours = [...(box.parentElement?.children ?? [])].slice(0, NEIGHBOURS_AT_MOST)
  return (
    leadsToPerson(box, base) &&
    neighbours.some((other) => other !== box && other.tagName === box.tagName && leadsToPerson(other, base))
  )
}

function leadsToPerson(box: Element, base: URL): boolean {
  const url = URL.parse(box.querySelector('a[href]')?.getAttribute('href') ?? '', base.href)
  const [person] = PERSON.exec(url?.pathname ?? '') ?? []
  return url?.hostname === base.hostname && person !== undefined && !base.pathname.includes(person)
}
