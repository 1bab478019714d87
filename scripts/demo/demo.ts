import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeResume } from './resume.ts'
import { type LocalServer, startServer } from './server.ts'

/** One page of the demo. All people and awards in them are invented. */
export type DemoPage = {
  id: string
  title: string
  url: string
  file: string
  /** The match pattern that the person grants. */
  pattern: string
}

export const DEMO_PAGES: readonly DemoPage[] = [
  {
    id: 'linkedin',
    title: 'LinkedIn profile',
    url: 'https://www.linkedin.com/in/mara-quillfeather-demo/',
    file: 'linkedin-profile.html',
    pattern: 'https://www.linkedin.com/*',
  },
  {
    id: 'greenhouse',
    title: 'Greenhouse candidate',
    url: 'https://app.greenhouse.io/people/4418203?application_id=9002117',
    file: 'greenhouse-person.html',
    pattern: 'https://app.greenhouse.io/*',
  },
  {
    id: 'unknown-ats',
    title: 'An ATS that nobody has described',
    url: 'https://talent.northquay.example/candidates/77',
    file: 'unknown-ats.html',
    pattern: 'https://talent.northquay.example/*',
  },
]

export const RESUME_URL = 'https://talent.northquay.example/files/resume.pdf'

export const DEMO_HOSTS = [...new Set(DEMO_PAGES.map(({ url }) => new URL(url).hostname))]

/** Path of a file of the demo. */
export function demoFile(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}

/** Starts the server with every page of the demo and the PDF résumé. */
export async function startDemo(): Promise<LocalServer> {
  const server = await startServer(DEMO_HOSTS)
  for (const { url, file } of DEMO_PAGES) {
    const { hostname, pathname } = new URL(url)
    const body = readFileSync(demoFile(`pages/${file}`), 'utf8')
    server.pages.set(hostname + pathname, { type: 'text/html; charset=utf-8', body })
  }
  const { hostname, pathname } = new URL(RESUME_URL)
  server.pages.set(hostname + pathname, { type: 'application/pdf', body: await makeResume() })
  return server
}
