import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBuild, TARGETS } from './builds.ts'

/** Largest gzipped size of a file that goes into pages, bytes (docs/ARCHITECTURE.md). */
const PAGE_BUDGETS = {
  'detect.js': 30_000,
  'chips.js': 10_000,
  'card.js': 120_000,
  'files.js': 20_000,
  'layers.js': 20_000,
  'lab.js': 60_000,
}
/** Everything together, bytes as shipped. */
const PACKAGE_BUDGET = 15_000_000

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

describe.each(TARGETS)('files of %s', (target) => {
  const { folder } = readBuild(target)
  const files = filesOf(folder)
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8')

  it.each(Object.entries(PAGE_BUDGETS))('%s stays within %i bytes gzipped', (name, budget) => {
    expect(gzipSync(text(name)).length).toBeLessThanOrEqual(budget)
  })

  it('puts neither React nor zod nor an own address into the page before a card opens', () => {
    for (const name of ['detect.js', 'chips.js']) {
      expect.soft(text(name), name).not.toMatch(/react\.(element|transitional)|ZodError|\$ZodType|_zod/)
      // An extension's address in a page would name the extension to the page.
      expect.soft(text(name), name).not.toMatch(/getURL|chrome-extension:|moz-extension:/)
    }
  })

  it('announces itself to no page', () => {
    for (const name of Object.keys(PAGE_BUDGETS)) {
      expect.soft(text(name), name).not.toMatch(/wxt:content-script|window\.postMessage|dispatchEvent\(new CustomEvent/)
    }
  })

  it('makes no code out of text and loads none from elsewhere', () => {
    for (const file of files.filter((name) => /\.(js|mjs|html)$/.test(name))) {
      const source = readFileSync(file, 'utf8')
      // pdf.js and zod each probe for code generation inside a guard that our CSP answers with no.
      const own = /(detect|chips|card|files|layers|lab)\.js$/.test(file)
      if (own) expect.soft(source, file).not.toMatch(/\beval\(|new Function\(/)
      expect.soft(source, file).not.toMatch(/<script[^>]+src=["']https?:|import\(["']https?:/)
    }
  })

  it('fits the package budget', () => {
    expect(files.reduce((sum, file) => sum + readFileSync(file).length, 0)).toBeLessThan(PACKAGE_BUDGET)
  })
})
