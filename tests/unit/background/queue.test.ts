import { describe, expect, it } from 'vitest'
import { coalesced, seenOnce } from '../../../entrypoints/background/queue.ts'

/** A task that ends only when told to. */
function heldTask() {
  const ends: (() => void)[] = []
  let atOnce = 0
  let most = 0
  const task = async () => {
    most = Math.max(most, ++atOnce)
    await new Promise<void>((resolve) => ends.push(resolve))
    atOnce--
  }
  return { task, ends, most: () => most }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('coalesced', () => {
  it('runs once more, and only once, for all calls that came meanwhile', async () => {
    const held = heldTask()
    const run = coalesced(held.task)
    const first = run()
    const later = [run(), run(), run()]
    held.ends[0]?.()
    await first
    await turn()
    expect(held.ends).toHaveLength(2)
    held.ends[1]?.()
    await Promise.all(later)
    expect(held.ends).toHaveLength(2)
    expect(held.most()).toBe(1)
  })

  it('goes on after a run that failed', async () => {
    let runs = 0
    const run = coalesced(async () => {
      if (++runs === 1) throw new Error('first')
    })
    const first = run()
    const second = run()
    await expect(first).rejects.toThrow('first')
    await second
    await run()
    expect(runs).toBe(3)
  })
})

describe('seenOnce', () => {
  it('knows what it has seen, and does not grow without end', () => {
    const seen = seenOnce(3)
    expect(['a', 'a', 'b', 'a'].map(seen.isNew)).toEqual([true, false, true, false])
    for (let i = 0; i < 100; i++) seen.isNew(`k${i}`)
    expect(seen.isNew('k99')).toBe(false)
  })
})
