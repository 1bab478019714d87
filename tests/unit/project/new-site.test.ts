import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOfSite, withSite } from '../../../scripts/new-site/files.ts'
import { readPage } from '../../../utils/detect/dom/read-page.ts'
import { siteSchema } from '../../../utils/detect/sites/schema.ts'
import { compare, documentOf, expectedSchema } from '../../sites/cases.ts'

const HOST = 'hire.northmere.example'
const files = filesOfSite(HOST, '2026-11-23')
const json = (path: string) => JSON.parse(files[path] ?? '')

describe('npm run new-site', () => {
  it('writes an adapter that fits its schema and names the host', () => {
    const site = siteSchema.parse(json(`utils/detect/sites/${HOST}.json`))
    expect(site).toMatchObject({ id: HOST, hosts: [`https://${HOST}/*`], lastVerified: '2026-11-23' })
  })

  it.each(['usual', 'german', 'empty'])('writes the case %s, which the new adapter reads right', (name) => {
    const expected = expectedSchema.parse(json(`tests/sites/${HOST}/${name}/expected.json`))
    const html = files[`tests/sites/${HOST}/${name}/page.html`] ?? ''
    const sites = [siteSchema.parse(json(`utils/detect/sites/${HOST}.json`))]
    const document = documentOf({ html, frames: {}, expected })
    expect(compare(readPage(document, new URL(expected.url), { sites }).reading, expected)).toEqual([])
  })

  it('lists the adapter at its place, once', () => {
    const all = readFileSync(join(import.meta.dirname, '../../../utils/detect/sites/all.ts'), 'utf8')
    const listed = withSite(all, HOST)
    const ids = [...listed.matchAll(/from '\.\/(.+)\.json'/g)].map(([, id]) => id)
    expect(ids).toContain(HOST)
    expect(ids).toEqual([...ids].sort())
    expect(listed.match(/hireNorthmereExample/g)).toHaveLength(2)
    expect(withSite(all, 'zz.example').trimEnd()).toContain('zzExample,\n]')
    expect(() => withSite(listed, HOST)).toThrow('already')
  })
})
