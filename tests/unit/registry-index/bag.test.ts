import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Bag } from '../../../utils/registry/index/bag.ts'
import { bagKey, hash } from '../../../utils/registry/index/text.ts'

const word = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('azure', 'ab', 'a', 'b', 'é', '\u{1F600}', '\uFFFD'))

test('a bag hashes as the key of its words, in any order, with repeats, again and again', () => {
  const bag = new Bag()
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), fc.string({ maxLength: 2 }), (words, salt) => {
      bag.clear()
      for (const one of words) bag.add(one)
      expect(bag.size).toBe(new Set(words).size)
      expect(bag.hash(salt)).toBe(hash(salt, bagKey(words)))
    }),
  )
})

test('a bag takes 64 words and leaves the rest', () => {
  const words = Array.from({ length: 70 }, (_, i) => `w${i}`)
  const bag = new Bag()
  for (const one of words) bag.add(one)
  expect(bag.size).toBe(64)
  expect(bag.hash('n')).toBe(hash('n', bagKey(words.slice(0, 64))))
})
