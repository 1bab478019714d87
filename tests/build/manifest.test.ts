import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBuild, TARGETS } from './builds.ts'

const root = path.resolve(import.meta.dirname, '../..')
const PERMISSIONS_DOC = readFileSync(path.join(root, 'docs/PERMISSIONS.md'), 'utf8')

describe.each(TARGETS)('manifest of %s', (target) => {
  const { folder, manifest } = readBuild(target)

  it('is what was last agreed', () => {
    expect({ ...manifest, version: 'x' }).toMatchSnapshot()
  })

  it('shows nothing to pages and asks for no host at install', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources')
    expect(manifest).not.toHaveProperty('content_scripts')
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest.host_permissions ?? []).toEqual([])
    expect(manifest.manifest_version).toBe(3)
  })

  it('justifies every permission in docs/PERMISSIONS.md', () => {
    for (const permission of manifest.permissions as string[])
      expect.soft(PERMISSIONS_DOC).toContain(`| \`${permission}\``)
  })

  it('starts its content security policy from nothing', () => {
    const csp = (manifest.content_security_policy as { extension_pages: string }).extension_pages
    expect(csp).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(csp.split('; ')).toContain("connect-src 'self' https:")
    expect(csp.replace(" connect-src 'self' https:;", '')).not.toMatch(/unsafe|https?:|\*/)
  })

  it('names only files that are there', () => {
    const named = JSON.stringify(manifest).match(/"[\w/-]+\.(js|html|png)"/g) ?? []
    expect(named.length).toBeGreaterThan(4)
    for (const file of named) expect.soft(existsSync(path.join(folder, JSON.parse(file))), file).toBe(true)
  })
})
