import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { RELEVANCE_RULES } from '../../../utils/score/relevance.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, first]) => first ?? '')
const folders = (of: string) =>
  readdirSync(of, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

describe('every document', () => {
  const pages = ['README.md', ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : []))]

  it.each(pages)('%s links only to files that are there', (page) => {
    const links = matches(read(page), /\]\((?!https?:|#)([^)#\s]+)/g)
    for (const link of links) expect.soft(existsSync(path.join(path.dirname(page), link)), link).toBe(true)
  })

  it('is linked from the README, or from one that is', () => {
    const seen = new Set<string>()
    const visit = (page: string) => {
      if (seen.has(page) || !existsSync(page)) return
      seen.add(page)
      for (const link of matches(read(page), /\]\((?!https?:|#)([^)#\s]+\.md)/g))
        visit(path.join(path.dirname(page), link))
    }
    visit('README.md')
    for (const page of pages) expect.soft([...seen], page).toContain(page)
  })
})

describe('README.md', () => {
  it('has a line for every command of the command line, and no other', () => {
    const commands = matches(read('scripts/touchstone.ts'), /usage:\s*'((?:evaluate )?[a-z-]+)/g)
    const told = matches(read('README.md'), /^\| `([a-z -]+)` \|/gm)
    expect(commands.length).toBeGreaterThan(10)
    expect(told.sort()).toEqual(commands.sort())
  })
})

describe('docs/ARCHITECTURE.md', () => {
  const page = read('docs/ARCHITECTURE.md')
  const rooms = matches(page, /^\| `utils\/([a-z]+)` \|/gm)

  it('has a row for every room, and no other', () => {
    expect([...rooms].sort()).toEqual(folders('utils').sort())
  })

  it('has the rooms in the order that the lint rule holds', () => {
    const { overrides } = JSON.parse(read('biome.json')) as { overrides: { includes: string[] }[] }
    const ruled = overrides.flatMap(({ includes }) => matches(includes.join('\n'), /^utils\/([a-z]+)\/\*\*$/gm))
    expect(rooms).toEqual(ruled)
  })

  it('names no file of the background that is gone', () => {
    const table = page.slice(page.indexOf('| in `entrypoints/background/`'))
    const named = matches(table.slice(0, table.indexOf('\n\n')), /`([a-z-]+\.ts)`/g)
    expect(named.length).toBeGreaterThan(10)
    expect(readdirSync('entrypoints/background')).toEqual(expect.arrayContaining(named))
  })
})

describe('docs/RUBRIC.md', () => {
  const page = read('docs/RUBRIC.md')
  const row = (id: string) => RUBRIC.rows.find((one) => one.id === id)

  it('has the limits within which areas may be reweighed', () => {
    const told = matches(page, /\b((?:Assurance|upkeep|market)[a-z ]* from \d+ to \d+)/g)
    const of = (...areas: (keyof typeof RUBRIC.limits)[]) => new Set(areas.map((area) => RUBRIC.limits[area]))
    const words = (name: string, limits: Set<{ least: number; most: number }>) =>
      [...new Set([...limits].map(({ least, most }) => `${name} from ${least} to ${most}`))].join()
    expect(told).toEqual([
      words('Assurance and rigour', of('assurance', 'rigour')),
      words('upkeep and competencies', of('currency', 'competencies')),
      words('market evidence and stack', of('market', 'stack')),
    ])
  })

  it('reckons its example as the rubric does', () => {
    const [, weight, believed, value, points] =
      /worth (\d+) · ([\d.]+) · ([\d.]+) = ([\d.]+) points/.exec(page)?.map(Number) ?? []
    expect([weight, believed, value]).toEqual([
      RUBRIC.weights.rigour,
      RUBRIC.reliability.issuerStructured,
      row('exam')?.value,
    ])
    expect(points).toBeCloseTo((weight ?? 0) * (believed ?? 0) * (value ?? 0), 10)
  })

  it('gives a reason for every line', () => {
    const section = /### Why these values\n([\s\S]+?)\n###? /.exec(page)?.[1] ?? ''
    const reasoned = matches(section, /`([A-Za-z]+)`/g)
    expect([...new Set(reasoned)].sort()).toEqual(RUBRIC.rows.map(({ id }) => id).sort())
  })

  it.each([
    ['examination, supervision not stated', ['exam']],
    ['examination without supervision', ['examUnsupervised', 'assessedSomehow']],
    ['practical performance', ['performance']],
    ['project or portfolio', ['artifact']],
    ['experience', ['experience']],
    ['earlier credential, earlier education', ['prerequisite', 'education']],
    ['coursework; taking part', ['coursework', 'participation']],
    ['keywords', ['keywords', 'keywordsSome', 'keywordsMany', 'keywordsWide']],
  ])('says of a changed value what it is now: %s', (what, ids) => {
    const changes = page.slice(page.indexOf('## What was changed'))
    const line = changes.split('\n').find((one) => one.startsWith(`| ${what}`)) ?? ''
    const now = (line.split('|')[3] ?? '').replace(/\([^)]*\)/g, '')
    for (const id of ids) expect.soft(now.match(/0\.\d+/g), id).toContain(`${row(id)?.value}`)
  })

  it('names in its reasons only lines that the rubric has', () => {
    const named = matches(page.slice(page.indexOf('## Where the rubric comes from')), /\(`([a-z][A-Za-z]+)`\)/g)
    for (const id of named) expect.soft(row(id), id).toBeDefined()
    expect(row('performanceObserved')?.value).toBe(row('examSecured')?.value)
    const tiers = ['performance', 'exam', 'coursework', 'participation'].map((id) => row(id)?.value ?? -1)
    expect(tiers).toEqual([...tiers].sort((a, b) => b - a))
  })

  it('has the values of relevance', () => {
    const { skillLinks, need, enoughNeed, occupation, level, recency } = RELEVANCE_RULES
    const skills = /^\| skills \|.*$/m.exec(page)?.[0] ?? ''
    expect(skills).toContain(`the same address ${skillLinks.same}`)
    expect(skills).toContain(`another name of the same skill, ${skillLinks.alias}`)
    expect(skills).toContain(`A must weighs ${need.must}, a nice-to-have ${need.nice}`)
    expect(enoughNeed).toBe(3 * need.must)
    const soc = /^\| occupation \|.*$/m.exec(page)?.[0] ?? ''
    const { detailed, broad, minor, major, crosswalk, industry } = occupation
    expect(soc).toContain(`occupation ${detailed}, broad group ${broad}, minor group ${minor}, major group ${major}`)
    expect(soc).toContain(`in ISCO: ${crosswalk} `)
    expect(soc).toContain(`adds ${industry}, `)
    expect(/^\| level \|.*$/m.exec(page)?.[0]).toContain(`one below ${level.below}`)
    const halves = [...recency.families.map(({ halfLife }) => halfLife), recency.halfLife]
    const told = /(\d[\d.]*) years for AI[^.]*?, (\d+) for other computing, (\d+) otherwise/.exec(page)
    expect(told?.slice(1).map(Number)).toEqual(halves)
  })
})
