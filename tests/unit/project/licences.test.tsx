import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Licences } from '../../../components/settings/About.tsx'
import attributions from '../../../components/settings/attributions.json' with { type: 'json' }
import { Attributions } from '../../../components/settings/Sources.tsx'
import { licences, softwareText } from '../../../scripts/licences.ts'
import lints from '../../../utils/requisition/lints.json' with { type: 'json' }

const FOLDER = 'public/licences'
const textOf = (file: string) => readFileSync(`${FOLDER}/${file}`, 'utf8')
const hrefs = (html: string) => [...html.matchAll(/href="\/licences\/([^"]+)"/g)].map(([, file]) => file ?? '')

/** Licences that ask for their own text to come along with what is taken. */
const ASKS_FOR_TEXT = /\b(MIT|ISC|BSD|Apache)\b/
/** Licences that ask for a link to their terms, or for the words of their publisher. */
const ASKS_FOR_LINK = /\b(CC BY|Open Government Licence|MPL)\b/

describe('data that ships', () => {
  const needText = attributions.filter(({ licence }) => ASKS_FOR_TEXT.test(licence))

  it('comes with the text of each licence that asks for it, with its copyright line', () => {
    expect(needText.length).toBeGreaterThan(5)
    for (const { name, text } of needText) {
      expect(text, name).toBeDefined()
      const words = textOf(text ?? '').replace(/\s+/g, ' ')
      expect.soft(words, name).toMatch(/Copyright \(c\) (\d{4} )?[A-Za-z]/)
      expect.soft(words, name).toContain('Permission is hereby granted, free of charge')
      expect.soft(words, name).toContain('shall be included in all copies or substantial portions')
      expect.soft(words, name).toContain('WITHOUT WARRANTY OF ANY KIND')
    }
  })

  it('links the terms of the others', () => {
    const rows = attributions.filter(({ licence }) => ASKS_FOR_LINK.test(licence))
    expect(rows.length).toBeGreaterThan(4)
    for (const { name, licenceUrl } of rows) expect.soft(licenceUrl, name).toMatch(/^https:/)
  })

  it('is of no other terms', () => {
    for (const { name, licence } of attributions) {
      const known = ASKS_FOR_TEXT.test(licence) || ASKS_FOR_LINK.test(licence)
      expect.soft(known || /^(public domain|CC0 1\.0)$/.test(licence), name).toBe(true)
    }
  })

  it('shows every text in the options, and keeps none that nobody asks for', () => {
    const shown = hrefs(renderToStaticMarkup(<Attributions />))
    expect(shown).toEqual(needText.map(({ text }) => text))
    const about = hrefs(renderToStaticMarkup(<Licences />))
    expect([...shown, ...about].sort()).toEqual(readdirSync(FOLDER).sort())
  })

  it('names every source of the vocabulary and of the hints about adverts', () => {
    const named = attributions.map(({ name, by }) => `${name}, ${by}`).join('\n')
    const notices = readFileSync('docs/VOCABULARY.md', 'utf8').split('## Notices')[1] ?? ''
    const sources = [
      'O*NET',
      'ESCO',
      'SOC 2018',
      'NAICS',
      'CIP',
      'Nesta',
      'simple-icons',
      'devicon',
      'linguist-languages',
    ]
    for (const source of [...sources, 'retext-equality', 'gender-decoder']) {
      expect.soft(named, source).toContain(source)
      expect.soft(notices, source).toContain(source)
    }
    expect(lints.notices.map(({ text }) => text.split('\n')[0])).toEqual([
      'Copyright (c) 2016 lovedaybrooke',
      'Copyright (c) 2015 Titus Wormer <tituswormer@gmail.com>',
    ])
  })

  it('names the publisher of every accreditation layer', () => {
    const named = attributions.map(({ name, by }) => `${name}, ${by}`).join('\n')
    const folder = 'utils/registry/layers'
    const packs = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    expect(packs.length).toBeGreaterThan(3)
    for (const { name, publisher } of packs) expect.soft(named, name).toContain(publisher)
  })
})

describe('software that ships', () => {
  it('has the text of every package that is compiled in, as it is installed', () => {
    const all = licences()
    expect(all.length).toBeGreaterThan(50)
    for (const { name, licence, text } of all) {
      expect.soft(licence, name).not.toBe('')
      expect.soft(text.length, name).toBeGreaterThan(300)
    }
    // Written anew with `node scripts/run.mjs scripts/licences.ts`.
    expect(textOf('software.txt') === softwareText()).toBe(true)
  })

  it('has our own licence', () => {
    expect(textOf('touchstone.txt')).toBe(readFileSync('LICENSE', 'utf8'))
  })
})
