import { type Case, documentOf, loadCases } from '../../tests/sites/cases.ts'
import { readPage } from '../../utils/detect/dom/read-page.ts'
import { readingSchema } from '../../utils/model/mention.ts'
import { damaged, randomFrom } from './damage.ts'

/** Damaged pages of the corpus that a reading throws for or answers with bad data; one line each. Stops at `until`. */
export function brokenPages(seed: number, until: number): { failures: string[]; read: number } {
  const cases = loadCases()
  const random = randomFrom(seed)
  const failures: string[] = []
  let read = 0
  while (Date.now() < until) {
    const each = cases[Math.floor(random() * cases.length)]
    if (each === undefined) break
    const html = new TextDecoder().decode(damaged(new TextEncoder().encode(each.html), random))
    const page = parsed({ ...each, html: /<body[\s>]/.test(html) ? html : `<body>${html}</body>` })
    if (page === null) continue
    read++
    try {
      readingSchema.parse(readPage(page, new URL(each.expected.url)).reading)
    } catch (error) {
      failures.push(
        `${each.site}/${each.name}, seed ${seed}, page ${read}: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
  return { failures, read }
}

/** The page, or null where the parser itself gives up on it: browsers do not. */
function parsed(each: Case): Document | null {
  try {
    const page = documentOf(each)
    // without any element its `body` throws, which is null in a browser
    return (page.documentElement as Element | null) === null ? null : page
  } catch {
    return null
  }
}
