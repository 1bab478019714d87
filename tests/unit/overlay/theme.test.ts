import { expect, test } from 'vitest'
import { luminance, parseColour } from '../../../utils/overlay/theme.ts'

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgba(0, 0, 0, 0.5)', 0],
  ['rgb(0 0 0 / 50%)', 0],
  ['color(srgb 1 1 1)', 1],
])('%s', (css, light) => {
  const colour = parseColour(css)
  expect(colour && luminance(colour)).toBeCloseTo(light)
})

test('alpha in either form', () => {
  expect(parseColour('rgba(0, 0, 0, 0.5)')?.a).toBe(0.5)
  expect(parseColour('rgb(0 0 0 / 50%)')?.a).toBe(0.5)
  expect(parseColour('rgb(0, 0, 0)')?.a).toBe(1)
})

test.each(['oklch(0.5 0.1 20)', 'color(display-p3 1 1 1)', '', 'rgb(none none none)', `rgb(${'1,'.repeat(5000)})`])(
  'a colour that it does not know is no clue: %#',
  (css) => expect(parseColour(css)).toBeNull(),
)
