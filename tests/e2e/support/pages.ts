/** Pages of tests, written here so that each test shows what it needs. All people and awards are invented. */

export const GREENHOUSE = {
  url: 'https://app.greenhouse.io/people/501?application_id=7',
  pattern: 'https://app.greenhouse.io/*',
} as const

export const LINKEDIN = {
  url: 'https://www.linkedin.com/in/lennart-hagedorn-test/',
  pattern: 'https://www.linkedin.com/*',
} as const

export const UNKNOWN_ATS = {
  url: 'https://talent.northquay.example/candidates/12',
  pattern: 'https://talent.northquay.example/*',
} as const

/** Text for HTML: what hostile names need to stay names. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** A candidate's page with one list item for each line under a heading. `head` goes into the document's head. */
export function candidatePage(lines: readonly string[], head = ''): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Candidate</title>${head}</head><body>
<nav><a href="/people">All candidates</a></nav>
<main><h1>Lennart Hagedorn</h1><h2>Experience</h2><p>Security analyst, Ostra Freight</p>
<h2>Certifications</h2><ul id="list">
${items}
</ul><h2>Education</h2><p>BSc Computing, University of Halden Bay</p></main></body></html>`
}

/** A signed-in LinkedIn profile in the form of 2026: `p` and `div` only. */
export function linkedInPage(entries: readonly (readonly [name: string, issuer: string, dates: string])[], head = '') {
  const rows = entries.map(
    ([name, issuer, dates], index) =>
      `<div componentkey="entity-collection-item-${index}"><p>${escapeHtml(name)}</p><p>${escapeHtml(issuer)}</p><p>${escapeHtml(dates)}</p></div>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Profile</title>${head}</head><body><main>
<section componentkey="ref-test-Topcard"><h2>Lennart Hagedorn</h2><p>Security analyst</p></section>
<section componentkey="ref-test-CertificationTopLevel"><p>Licenses &amp; certifications</p><div>${rows.join('\n')}</div></section>
</main></body></html>`
}
