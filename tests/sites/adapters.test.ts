import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import elsewhere from '../../utils/detect/dom/elsewhere.json' with { type: 'json' }
import labels from '../../utils/detect/dom/labels.json' with { type: 'json' }
import { elsewhereSchema, labelsSchema } from '../../utils/detect/dom/lexicon-schema.ts'
import { ALL_SITES } from '../../utils/detect/sites/all.ts'
import { looksHashed } from '../../utils/detect/sites/hashed.ts'
import { siteFor } from '../../utils/detect/sites/hosts.ts'
import { pagesFor, pathMatches } from '../../utils/detect/sites/paths.ts'
import { type Site, type SitePage, siteSchema } from '../../utils/detect/sites/schema.ts'
import { loadCases } from './cases.ts'

const folder = join(import.meta.dirname, '../../utils/detect/sites')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const cases = loadCases()

describe('adapter files', () => {
  it.each(files)('%s is valid, listed, and named after its id', (file) => {
    const site = siteSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
    expect(file).toBe(`${site.id}.json`)
    expect(ALL_SITES.map((listed) => listed.id)).toContain(site.id)
    expect(site.notHosts).toEqual([...site.notHosts].sort())
  })

  it('are listed once each, sorted', () => {
    expect(ALL_SITES.map((site) => site.id)).toEqual(files.map((file) => file.replace(/\.json$/, '')).sort())
  })

  it.each(ALL_SITES.map((site) => site.id))('%s has three cases or more, on pages that it names', (id) => {
    const own = cases.filter((one) => one.site === id)
    expect(own.length).toBeGreaterThanOrEqual(3)
    for (const { expected } of own) {
      const site = siteFor(new URL(expected.url), ALL_SITES)
      expect(site?.id).toBe(id)
      expect(site && pagesFor(new URL(expected.url), site)).not.toEqual([])
    }
  })

  it('is there for every case, or the case is general and no adapter knows its page', () => {
    for (const { site, expected } of cases) {
      expect(siteFor(new URL(expected.url), ALL_SITES)?.id ?? 'general').toBe(site)
    }
  })

  it('lets no site insert anything before its notice is accepted', () => {
    for (const site of ALL_SITES) if (site.notice) expect(site.insertion).toBe('panel-only')
    expect(ALL_SITES.find((site) => site.id === 'linkedin.com')).toMatchObject({
      notice: true,
      insertion: 'panel-only',
    })
  })
})

describe('every case', () => {
  it.each(cases)('$site/$name holds the decoys that no reader may take', ({ html }) => {
    expect(html).toMatch(/<nav|role="(navigation|menu)"|id="global-nav"/)
    expect(html).toMatch(/Torvin Askelund-Reyk|Nirelle Obakwe-Stahl/)
    expect(html).toMatch(/job|Exigences/i)
    expect(html).toMatch(/(<legend>|<label>|<div>)\s*Certifications/)
  })
})

describe('the schema', () => {
  const [site] = ALL_SITES
  const withLandmark = (landmark: unknown) => ({ ...site, pages: [{ ...site?.pages[0], landmarks: [landmark] }] })

  it('takes readable names', () => {
    expect(siteSchema.safeParse(withLandmark({ by: 'class', value: 'pv-profile-card' })).success).toBe(true)
  })

  it.each(['_1fe9cX2', 'css-1q2w3e', 'sc-bZkfAO', 'a1b2c3d4', 'x8f9e0d1c'])('refuses the made-up name %s', (value) => {
    expect(looksHashed(value)).toBe(true)
    expect(siteSchema.safeParse(withLandmark({ by: 'class', value })).success).toBe(false)
  })

  it.each([
    'licenses_and_certifications',
    'artdeco-list__item',
    'CertificationTopLevel',
    't-14',
    'pvs-list__container',
    'ProfileCertificationDetails',
  ])('does not take %s for one', (value) => expect(looksHashed(value)).toBe(false))

  it.each([
    ['a function', { find: '() => 1' }],
    ['an unknown key', { script: 'x' }],
    ['a host that is no pattern', { hosts: ['http://a.example/*'] }],
    ['a wildcard over everything', { hosts: ['https://*/*'] }],
  ])('refuses %s', (_what, change) => {
    expect(siteSchema.safeParse({ ...site, ...change }).success).toBe(false)
  })

  it('holds for the words of other parts of a page', () => {
    elsewhereSchema.parse(elsewhere)
    labelsSchema.parse(labels)
    expect(new Set(elsewhere.titles).size).toBe(elsewhere.titles.length)
  })
})

describe('hosts and paths', () => {
  const idAt = (url: string) => siteFor(new URL(url), ALL_SITES)?.id ?? null

  it('know the reader’s side and not the applicant’s', () => {
    expect(idAt('https://app.greenhouse.io/people/1')).toBe('greenhouse.io')
    expect(idAt('https://halden-mills.greenhouse.io/people/1')).toBe('greenhouse.io')
    expect(idAt('https://boards.greenhouse.io/people/1')).toBeNull()
    expect(idAt('https://job-boards.greenhouse.io/x')).toBeNull()
    expect(idAt('https://evil-greenhouse.io/people/1')).toBeNull()
    expect(idAt('https://www.linkedin.com.evil.example/in/x')).toBeNull()
    expect(idAt('http://www.linkedin.com/in/x')).toBeNull()
  })

  it('leave out hosts by a star, and no more', () => {
    const site = { ...(ALL_SITES[0] as Site), hosts: ['https://*.ats.example/*'], notHosts: ['careers-*.ats.example'] }
    expect(siteFor(new URL('https://careers-halden.ats.example/x'), [site])).toBeNull()
    expect(siteFor(new URL('https://halden.ats.example/x'), [site])).toBe(site)
  })

  it('match a hash route and a query', () => {
    const site = {
      ...(ALL_SITES[0] as Site),
      pages: [{ ...(ALL_SITES[0] as Site).pages[0], paths: ['/#/candidates'], query: { candidate: '*' } } as SitePage],
    }
    const forms = (url: string) => pagesFor(new URL(url), site).length
    expect(forms('https://a.example/#/candidates?candidate=12')).toBe(1)
    expect(forms('https://a.example/#/candidates')).toBe(0)
    expect(forms('https://a.example/candidates?candidate=12')).toBe(0)
    expect(forms('https://a.example/#/jobs?candidate=12')).toBe(0)
  })

  it('match by segments', () => {
    expect(pathMatches('/in/*', '/in/someone/')).toBe(true)
    expect(pathMatches('/in/*', '/in/someone/details/skills')).toBe(false)
    expect(pathMatches('/people/*/**', '/people/1')).toBe(true)
    expect(pathMatches('/people/*/**', '/people')).toBe(false)
    expect(pathMatches('/people/*/**', '/people/1/applications/2/redesign')).toBe(true)
    expect(pathMatches('/a/app_*', '/a/app_review')).toBe(true)
    expect(pathMatches('/a/app_*', '/a/other')).toBe(false)
  })
})
