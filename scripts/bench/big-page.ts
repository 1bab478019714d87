/** A candidate's page of a given size, for measuring. Everybody and everything in it is invented. */

const TRADES = ['Welding', 'Crane operation', 'Network security', 'Cloud architecture', 'Payroll', 'First aid', 'Scrum']
const GUILDS = ['Guild of Examples', 'Northquay Board', 'Ostra Institute', 'Halden Council', 'Vrondle Academy']
const LINES = [
  'Planned the work of the night shift and kept its books.',
  'Moved the archive of the port authority to the new building.',
  'Answered questions of customers by telephone and by letter.',
  'Wrote the monthly report for the board and presented it.',
]

const pick = (from: readonly string[], at: number) => from[at % from.length] ?? ''

/** One entry of the certifications section: 16 nodes. */
export function entryHtml(at: number): string {
  const name = `${pick(TRADES, at)} Certificate ${at}`
  return (
    `<li class="row"><div class="body"><div class="name"><span>${name}</span></div>` +
    `<div class="by"><span>${pick(GUILDS, at)}</span></div><div class="when"><span>Issued Jan ${2000 + (at % 25)}</span></div>` +
    `<div class="id"><span>Credential ID X-${10_000 + at}</span></div></div></li>`
  )
}

/** One job: 27 nodes. */
function jobHtml(at: number): string {
  const duties = LINES.map((_, i) => `<li><span>${pick(LINES, at + i)}</span></li>`).join('')
  return (
    `<div class="job"><div class="head"><h3>Clerk ${at}</h3><span>Port of Examples</span></div>` +
    `<div class="dates"><span>Jan ${1990 + (at % 30)} – Mar ${1991 + (at % 30)}</span></div><ul>${duties}</ul>` +
    `<div class="foot"><span>Full time</span> <span>·</span> <span>On site</span></div></div>`
  )
}

const ENTRY_NODES = 14
const JOB_NODES = 33

/** The page's HTML; the caller counts its nodes in the browser. */
export function bigPage(nodes: number, mentions: number): string {
  const jobs = Math.max(0, Math.round((nodes - mentions * ENTRY_NODES - 40) / JOB_NODES))
  const many = (count: number, one: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => one(at)).join('')
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Candidate</title><style>
body{font:14px sans-serif;margin:0}.row{display:flex;border-bottom:1px solid #ddd}.head{display:flex;gap:8px}
.name{font-weight:bold}.dates,.when,.id{color:#555}ul{list-style:none;padding:0}</style></head><body>
<nav><a href="/people">All candidates</a></nav>` +
    `<div id="app"><main><h1>Lennart Hagedorn</h1><section><h2>Experience</h2><div id="jobs">${many(jobs, jobHtml)}</div></section>` +
    `<section><h2>Certifications</h2><ul id="list">${many(mentions, entryHtml)}</ul></section>` +
    `<section><h2>Education</h2><p>BSc Computing, University of Halden Bay</p></section></main></div></body></html>`
  )
}
