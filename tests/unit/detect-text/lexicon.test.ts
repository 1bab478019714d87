import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { foldText } from '../../../utils/detect/grammar/words.ts'
import {
  credentialsSchema,
  fieldsSchema,
  headingsSchema,
  itemsSchema,
  monthsSchema,
  statementsSchema,
  tablesSchema,
} from '../../../utils/detect/lexicon/schema.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../utils/detect/lexicon/${name}.json`, import.meta.url), 'utf8'))

describe('lexicon files', () => {
  it('fit their schemas', () => {
    const schemas = {
      headings: headingsSchema,
      fields: fieldsSchema,
      credentials: credentialsSchema,
      months: monthsSchema,
      items: itemsSchema,
      statements: statementsSchema,
      tables: tablesSchema,
    }
    for (const [name, schema] of Object.entries(schemas)) {
      const result = schema.safeParse(read(name))
      expect(result.error?.issues ?? []).toEqual([])
    }
  })

  it('refuse a list that is missing or empty', () => {
    const credentials = credentialsSchema.parse(read('credentials'))
    expect(credentialsSchema.safeParse({ ...credentials, names: [] }).success).toBe(false)
    expect(fieldsSchema.safeParse({}).success).toBe(false)
  })

  it('hold each word once and folded, acronyms and degrees as written', () => {
    const lists = {
      ...credentialsSchema.parse(read('credentials')),
      ...statementsSchema.parse(read('statements')),
      ...itemsSchema.parse(read('items')),
    }
    for (const [list, words] of Object.entries(lists)) {
      expect(new Set(words).size, list).toBe(words.length)
      if (['acronyms', 'degreeLetters', 'letters'].includes(list)) continue
      for (const word of words) expect(word).toBe(foldText(word))
    }
  })

  it('give each heading to one kind', () => {
    const { kinds } = headingsSchema.parse(read('headings'))
    const all = Object.values(kinds).flat()
    expect(all.filter((word, at) => all.indexOf(word) !== at)).toEqual([])
  })
})
