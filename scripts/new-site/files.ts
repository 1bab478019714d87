import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Item = { name: string; issuer: string | null; issued: string | null; expires: string | null; id: string | null }

/** The cases that every site begins with; what must be found stands here because the pages are ours. */
const CASES: Record<string, Item[]> = {
  usual: [
    { name: 'CompTIA Network+', issuer: 'CompTIA', issued: '2022-03', expires: '2025-03', id: 'HM-20419' },
    { name: 'Cisco Certified Network Associate', issuer: 'Cisco', issued: '2021-05', expires: null, id: null },
  ],
  german: [
    {
      name: 'Project Management Professional (PMP)',
      issuer: 'Project Management Institute',
      issued: '2021-03',
      expires: null,
      id: null,
    },
  ],
  empty: [],
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/**
 * Every file of a new site, by its path from the project's root: an adapter that names the host's addresses and nothing of
 * its inside, and three cases with the decoys that no reader may take.
 * @param host a host name; @param today `YYYY-MM-DD`.
 */
export function filesOfSite(host: string, today: string): Record<string, string> {
  const files: Record<string, string> = {
    [`utils/detect/sites/${host}.json`]: json({
      id: host,
      name: host,
      hosts: [`https://${host}/*`],
      notHosts: [],
      insertion: 'chips',
      notice: false,
      otherPages: 'nothing',
      leaveOut: [],
      pages: [
        {
          form: 'candidate',
          paths: ['/candidates/*/**'],
          surface: 'candidate',
          scope: [{ by: 'role', value: 'main' }],
          landmarks: [],
          entries: [],
          lines: ['name', 'issuer'],
          text: true,
          chip: 'after-name',
        },
      ],
      lastVerified: today,
      evidence:
        'Not seen by anybody yet: say here which pages were looked at, when, and what of their inside is known.',
    }),
  }
  for (const [name, items] of Object.entries(CASES)) {
    const folder = `tests/sites/${host}/${name}`
    files[`${folder}/page.html`] = readFileSync(join(import.meta.dirname, `${name}.html`), 'utf8')
    files[`${folder}/expected.json`] = json({
      url: `https://${host}/candidates/1`,
      surface: 'candidate',
      mentions: items.map(({ id, ...item }) => ({ ...item, credentialId: id, url: null })),
      more: 0,
      knownFailures: [],
    })
  }
  return files
}

/** `all.ts` with the new adapter in its two lists, at its place by id. Throws where the adapter is there already. */
export function withSite(all: string, host: string): string {
  if (all.includes(`'./${host}.json'`)) throw new Error(`there is an adapter for ${host} already`)
  const name = host.replace(/[^a-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  const imports = [...all.matchAll(/^import (\w+) from '\.\/(.+)\.json'.*$/gm)].map(([line, as, id]) => ({
    line,
    as,
    id,
  }))
  const line = `import ${name} from './${host}.json' with { type: 'json' }`
  const next = imports.find(({ id }) => (id ?? '') > host)
  const last = imports.at(-1)
  const listed = next
    ? all.replace(`${next.line}\n`, `${line}\n${next.line}\n`)
    : all.replace(`${last?.line}\n`, `${last?.line}\n${line}\n`)
  return next
    ? listed.replace(`\n  ${next.as},\n`, `\n  ${name},\n  ${next.as},\n`)
    : listed.replace(`\n  ${last?.as},\n`, `\n  ${last?.as},\n  ${name},\n`)
}
