import { describe, expect, it } from 'vitest'
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import { isWordKey, say } from '../../../utils/model/words.ts'

describe('words', () => {
  it('are one flat list, in order, none empty', () => {
    const keys = Object.keys(en)
    expect(keys).toEqual([...keys].sort())
    for (const [key, text] of Object.entries(en)) {
      expect(key).toMatch(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9_-]+)+$/)
      expect(text.trim()).not.toBe('')
      // A brace that is no placeholder would be shown to people.
      expect(text.replace(/\{\w{1,30}\}/g, '')).not.toMatch(/[{}]/)
    }
  })

  it('fill in values as they are, once', () => {
    expect(say('score.row.accredited', { by: '{by} $& <img>' })).toBe('Accredited by {by} $& <img>.')
    expect(say('score.row.accredited')).toBe('Accredited by {by}.')
    expect(say('score.row.accredited', Object.create({ by: 'inherited' }))).toBe('Accredited by {by}.')
  })

  it('know their keys', () => {
    expect(isWordKey('score.row.accredited')).toBe(true)
    for (const key of ['toString', '__proto__', '', 'score']) expect(isWordKey(key)).toBe(false)
  })
})
