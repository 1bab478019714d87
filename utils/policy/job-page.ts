/** What systems call a job in their addresses, as a part of the path. */
const JOB_PART =
  /^(?:jobs?|job-?(?:reqs?|requisitions?|postings?|openings?)|requisitions?|reqs?|vacanc(?:y|ies)|postings?|positions?|openings?)$/i
/** The same as the name of a value in the query. `application_id` and its like belong to a person and are never read. */
const JOB_VALUE = /^(?:job|jobreq|req|requisition|posting|vacancy|position|opening)_?id$/i
/** An id has a digit in it: `jobs/new` and `jobs/search` name no job. */
const ID = /^(?=[^\d]{0,79}\d)[\w.~-]{1,80}$/

/** The first job among the parts of a path: what it is called there, and its id. Nothing else of the path is kept. */
function inPath(path: string): string | null {
  const parts = path.split('/').filter((part) => part !== '')
  for (let at = 0; at + 1 < parts.length; at++) {
    const [name = '', id = ''] = [parts[at], parts[at + 1]]
    if (JOB_PART.test(name) && ID.test(id)) return `${name.toLowerCase()}/${id}`
  }
  return null
}

/**
 * The job that a page of an applicant tracking system belongs to, by its address: host and job id, and nothing that could
 * name a candidate. Null where the address names none.
 */
export function jobPageOf(address: string | null): string | null {
  const url = URL.parse(address ?? '')
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const { hostname, pathname, hash, searchParams } = url
  const route = /^#!?\//.test(hash) ? (hash.slice(1).split('?')[0] ?? '') : ''
  const job = inPath(pathname) ?? inPath(route)
  if (job !== null) return `${hostname}/${job}`
  for (const [name, id] of searchParams) if (JOB_VALUE.test(name) && ID.test(id)) return `${hostname}/?${name}=${id}`
  return null
}

/** Most jobs that are remembered; beyond them the longest unused goes. */
const AT_MOST = 500

/** The roles of jobs with one more, or without it (`null`): the latest last. Pure. */
export function withJobPage(
  kept: Readonly<Record<string, string>>,
  page: string,
  requisition: string | null,
): Record<string, string> {
  const others = Object.entries(kept).filter(([key]) => key !== page)
  const all = requisition === null ? others : [...others, [page, requisition] as const]
  return Object.fromEntries(all.slice(-AT_MOST))
}
