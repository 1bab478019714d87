import { expect, test } from 'vitest'
import { brokenDocuments, groups } from '../../../scripts/soak/registry.ts'
import { brokenSnapshots } from '../../../scripts/soak/snapshots.ts'

/** A sample of what `npm run soak` does for longer. */
test('damaged documents are read or refused, and what comes out fits the model', { timeout: 60_000 }, () => {
  expect(groups().length).toBeGreaterThan(800)
  const { failures, kept } = brokenDocuments(11, 2000)
  expect(failures).toEqual([])
  // most of each group is whole and must come through
  expect(kept).toBeGreaterThan(5000)
})

test('damaged snapshots are refused, or are the very same copy', { timeout: 60_000 }, async () => {
  const { failures, opened } = await brokenSnapshots(12, 600)
  expect(failures).toEqual([])
  expect(opened).toBeGreaterThan(3)
  expect(opened).toBeLessThan(200)
})
