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

// Whatever is not linear would not end within the time that a test has.
test('a long text is cut', () => {
  expect(plain('\u0301'.repeat(1_000_000)).length).toBeLessThanOrEqual(300)
})
