import { afterEach, describe, expect, it } from 'vitest'
import { directionOf, languageFor, numberWords } from '../../../utils/model/languages.ts'
import { say, sayCount, speak } from '../../../utils/model/words.ts'

afterEach(() => speak('en'))

describe('languages', () => {
  it('take the first of the wanted that is spoken, else English', () => {
    expect(languageFor(['de-AT', 'en'])).toBe('de')
    expect(languageFor(['fr', 'es-419'])).toBe('es')
    expect(languageFor(['fr'])).toBe('en')
    expect(languageFor([])).toBe('en')
    expect(languageFor(['den'])).toBe('en')
  })

  it('know how they are written', () => {
    expect(directionOf('ar-EG')).toBe('rtl')
    expect(directionOf('de')).toBe('ltr')
    expect(directionOf('arn')).toBe('ltr')
  })

  it('write numbers their own way', () => {
    expect(numberWords(1234.5)).toBe('1,234.5')
    speak('de')
    expect(numberWords(1234.5)).toBe('1.234,5')
    expect(numberWords(0.5, { style: 'percent' })).toMatch(/^50\s%$/u)
  })
})

describe('words of another language', () => {
  it('are said, and what it lacks in English', () => {
    speak('de', { 'panel.sum.total.one': '1 Nachweis' })
    expect(sayCount('panel.sum.total', 1)).toBe('1 Nachweis')
    expect(say('panel.sum.total.other', { n: 2 })).toBe('2 credentials')
    expect(sayCount('panel.sum.total', 2)).toBe('2 credentials')
  })

  it('have the plural forms of their language', () => {
    speak('ar', {
      'panel.sum.total.two': 'two',
      'panel.sum.total.few': '{n} few',
      'panel.sum.total.other': '{n} other',
    })
    expect([0, 1, 2, 5, 100].map((n) => sayCount('panel.sum.total', n))).toEqual([
      '0 other',
      '1 other',
      'two',
      '5 few',
      '100 other',
    ])
  })
})
