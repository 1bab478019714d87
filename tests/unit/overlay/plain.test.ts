import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain } from '../../../utils/overlay/plain.ts'

test.each([
  ['  two\n words\t', 'two words'],
  ['safe\u202Egnp.exe', 'safegnp.exe'],
  ['e\u0301\u0301\u0301\u0301', 'e\u0301\u0301'],
  ['a\u0000b', 'a b'],
])('%j', (text, shown) => expect(plain(text)).toBe(shown))

test('cuts with an ellipsis and never in the middle of a character', () => {
  expect(plain('abcdef', 4)).toBe('abc…')
  expect(plain('ab\u{1F600}cd', 4)).toBe('ab…')
})

test('one line, within its length, no controls, and the same when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const shown = plain(text, 60)
      expect(shown.length).toBeLessThanOrEqual(60)
      expect(shown).not.toMatch(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/u)
      expect(plain(shown, 60)).toBe(shown)
    }),
  )
})

test('100 kB of text is cut without reading it to the end', () => {
  const started = performance.now()
  expect(plain('\u0301'.repeat(100_000)).length).toBeLessThanOrEqual(300)
  expect(performance.now() - started).toBeLessThan(50)
})
