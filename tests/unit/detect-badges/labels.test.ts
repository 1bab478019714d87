import { describe, expect, it } from 'vitest'
import { isTitle, labelOf } from '../../../utils/detect/badges/labels.ts'
import words from '../../../utils/detect/badges/words.json' with { type: 'json' }
import { wordsSchema } from '../../../utils/detect/badges/words-schema.ts'

it('words hold their schema, once each', () => {
  const { generic, noName } = wordsSchema.parse(words)
  const all = `${generic} ${noName}`.split(' ')
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  expect(wordsSchema.safeParse({ ...words, generic: 'View' }).success).toBe(false)
})

describe('labels', () => {
  it.each([
    ['AWS Certified Developer – Associate', 'AWS Certified Developer – Associate'],
    ['  Kiln\u200b Operator ', 'Kiln Operator'],
    ['Badge: Kiln Operator', 'Kiln Operator'],
    ['Kiln Operator Badge', 'Kiln Operator'],
    ['Kiln Operator – Digital Badge', 'Kiln Operator'],
    ['Completion Certificate for Kiln Chemistry', 'Kiln Chemistry'],
    ['Certified Badge Engineer', 'Certified Badge Engineer'],
    ['Certificat de potier', 'Certificat de potier'],
    ['認定陶芸士', '認定陶芸士'],
  ])('%s names %s', (text, name) => {
    expect(labelOf(text)).toEqual({ name, issuer: null })
  })

  it.each([
    '',
    'x',
    'View',
    'Show credential',
    'View certificate on Credly',
    'badge',
    'Digital badge',
    'Nachweis anzeigen',
    'Voir le certificat',
    'Ver credencial',
    'Verify here',
    'credly.com',
    'https://www.credly.com/badges/1',
    'Coursera',
    'View my verified achievement from Halden Institute',
    'Halden Institute logo',
    'Profile picture',
    'Issued May 2021',
    '2021',
    'Certifications',
    '★★★',
    'Credential ID ABC-1',
  ])('%s names nothing', (text) => {
    expect(labelOf(text)).toBeNull()
  })

  it('are bounded, and say who issued', () => {
    expect(labelOf('Kiln '.repeat(1000))).toBeNull()
    expect(labelOf('Kiln Operator was issued by Halden Institute to Ildra Venn.')).toEqual({
      name: 'Kiln Operator',
      issuer: 'Halden Institute',
    })
    expect(labelOf(' was issued by '.repeat(20))).toBeNull()
  })
})

it('titles are told from prose', () => {
  for (const text of [
    'Kiln Operator',
    'PMP',
    'Introduction to Kilns',
    'ISO 27001 Lead Auditor',
    '認定陶芸士',
    'CompTIA A+ ce',
  ])
    expect(isTitle(text), text).toBe(true)
  for (const text of ['my first kiln', 'Cloud engineer with ten years of kilns', 'and like tea', ''])
    expect(isTitle(text), text).toBe(false)
})
