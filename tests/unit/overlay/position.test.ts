import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { floatAt } from '../../../utils/overlay/float.ts'
import { type Box, COMPACT_WIDTH, choosePlace, type Field } from '../../../utils/overlay/position.ts'

const box = (left: number, top: number, right: number, bottom: number): Box => ({ left, top, right, bottom })
const FRAME = box(0, 0, 400, 300)
const field = (own: Box[], others: Box[] = [], rest: Partial<Field> = {}): Field => ({
  own,
  others,
  chips: [],
  limits: box(0, 0, 1000, 800),
  frame: FRAME,
  floor: 300,
  ...rest,
})
const size = { full: 160, short: 100, height: 20 }

describe('where a chip stands', () => {
  test('at the end of its name, in the middle of the line', () => {
    expect(choosePlace(size, field([box(20, 40, 200, 56)]))).toEqual({ left: 208, top: 38, form: 'full' })
  })

  test('at the end of the last line of a name that wraps', () => {
    const own = [box(20, 40, 380, 56), box(20, 60, 90, 76)]
    expect(choosePlace(size, field(own))).toEqual({ left: 98, top: 58, form: 'full' })
  })

  test('at the end of the next line where its own is full', () => {
    const spot = choosePlace(size, field([box(20, 40, 300, 56)], [box(20, 62, 180, 78)]))
    expect(spot).toEqual({ left: 188, top: 60, form: 'full' })
  })

  test('after other text on its line', () => {
    const spot = choosePlace(size, field([box(20, 40, 100, 56)], [box(104, 40, 200, 56)]))
    expect(spot).toEqual({ left: 208, top: 38, form: 'full' })
  })

  test('without its relevance where only that is too much', () => {
    expect(choosePlace(size, field([box(20, 40, 270, 56)], [], { floor: 60 }))).toMatchObject({
      left: 278,
      form: 'short',
    })
  })

  test('never on a line of the next item', () => {
    const own = [box(20, 40, 300, 56)]
    const spot = choosePlace(size, field(own, [box(20, 62, 100, 78)], { floor: 60 }))
    expect(spot).toEqual({ left: 308, top: 38, form: 'compact' })
  })

  test('not on what stands on the same line in another column', () => {
    const others = [box(20, 62, 120, 78), box(500, 60, 700, 76)]
    expect(choosePlace(size, field([box(20, 40, 300, 56)], others))).toMatchObject({ left: 128, form: 'full' })
  })

  test('beside a chip that stands there already', () => {
    const chips = [box(108, 38, 208, 58)]
    expect(choosePlace(size, field([box(20, 40, 100, 56)], [], { chips }))).toMatchObject({ left: 212, form: 'full' })
  })

  test('as its shape alone where nothing else is free, and inside what is shown', () => {
    const everywhere = [box(0, 0, 1000, 800)]
    const spot = choosePlace(size, field([box(20, 40, 990, 56)], everywhere))
    expect(spot).toEqual({ left: 1000 - COMPACT_WIDTH, top: 38, form: 'compact' })
  })

  test('whole only where it covers nothing', () => {
    const anyBox = fc
      .record({ left: fc.nat(380), top: fc.nat(280), width: fc.integer({ min: 4, max: 200 }) })
      .map(({ left, top, width }) => box(left, top, left + width, top + 16))
    fc.assert(
      fc.property(anyBox, fc.array(anyBox, { maxLength: 12 }), (own, others) => {
        const spot = choosePlace(size, field([own], others))
        if (spot.form === 'compact') return
        const chip = box(spot.left, spot.top + 3, spot.left + size[spot.form], spot.top + size.height - 3)
        for (const other of [own, ...others]) {
          const middle = (other.top + other.bottom) / 2
          const covers =
            chip.left < other.right - 1 && other.left < chip.right - 1 && chip.top < middle && middle < chip.bottom
          expect(covers).toBe(false)
        }
        expect(chip.right).toBeLessThanOrEqual(FRAME.right)
      }),
    )
  })
})

describe('where the card floats', () => {
  const window = { width: 1000, height: 700 }
  test('under its chip', () => {
    expect(floatAt(box(100, 100, 200, 120), { width: 372, height: 400 }, window, true)).toEqual({
      left: 100,
      top: 128,
      maxHeight: 400,
    })
  })
  test('over it where there is more room', () => {
    expect(floatAt(box(100, 600, 200, 620), { width: 372, height: 400 }, window, true)).toMatchObject({ top: 192 })
  })
  test('beside it, whole, where it was asked to stay and fits neither under nor over', () => {
    const chip = box(500, 340, 600, 360)
    const tall = { width: 372, height: 600 }
    expect(floatAt(chip, tall, window, true)).toEqual({ left: 608, top: 92, maxHeight: 600 })
    expect(floatAt(box(700, 340, 800, 360), tall, window, true).left).toBe(320)
    expect(floatAt(chip, tall, window, false)).toMatchObject({ left: 500, maxHeight: 324 })
  })
  test('always within the window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 1200 }),
        fc.integer({ min: -200, max: 900 }),
        fc.nat(2000),
        fc.boolean(),
        (x, y, height, whole) => {
          const { left, top, maxHeight } = floatAt(box(x, y, x + 100, y + 20), { width: 372, height }, window, whole)
          expect(left).toBeGreaterThanOrEqual(8)
          expect(left + 372).toBeLessThanOrEqual(992)
          expect(top).toBeGreaterThanOrEqual(8)
          expect(top + Math.min(height, maxHeight)).toBeLessThanOrEqual(700)
        },
      ),
    )
  })
})
