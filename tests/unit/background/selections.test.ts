import { describe, expect, it } from 'vitest'
import { createSelections } from '../../../entrypoints/background/selections.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { appraisal } from '../panel/make.ts'

const known =
  (...names: string[]) =>
  async (mentions: Mention[]) =>
    mentions.map(({ name }) => appraisal(name, { outcome: names.includes(name) ? 'match' : 'none' }))
const namesOf = (selected: { mentions: Mention[] } | null) => selected?.mentions.map(({ name }) => name) ?? null

describe('what was marked', () => {
  it('is told of its own tab, as often as panels ask, under one id', async () => {
    const selections = createSelections()
    selections.mark(7, 'CISSP')
    expect(await selections.told(8, known('CISSP'))).toBeNull()
    const first = await selections.told(7, known('CISSP'))
    expect(namesOf(first)).toEqual(['CISSP'])
    expect(await selections.told(7, known('CISSP'))).toEqual(first)
    selections.mark(7, 'CISSP')
    expect((await selections.told(7, known('CISSP')))?.id).not.toBe(first?.id)
  })

  it('is not told for long: a panel that opens later is about another page', async () => {
    let now = 0
    const selections = createSelections(() => now)
    selections.mark(7, 'CISSP')
    now = 29_000
    expect(namesOf(await selections.told(7, known()))).toEqual(['CISSP'])
    now = 31_000
    expect(await selections.told(7, known())).toBeNull()
  })

  it('is read by the way that names something known', async () => {
    const selections = createSelections()
    const marked = 'AWS Certified Solutions Architect – Associate Amazon Web Services'
    selections.mark(7, marked)
    expect(namesOf(await selections.told(7, known(marked)))).toEqual([marked])
    selections.mark(7, 'Certificate in Rope Rescue, Halden Bay Guild, 2021')
    expect(namesOf(await selections.told(7, known()))).toEqual(['Certificate in Rope Rescue'])
  })

  it('is nothing where nothing readable was marked', async () => {
    const selections = createSelections()
    selections.mark(7, ' — ')
    expect(await selections.told(7, known())).toBeNull()
  })

  it('is still told after the engine has failed', async () => {
    const selections = createSelections()
    selections.mark(7, 'CISSP')
    await expect(selections.told(7, () => Promise.reject(new Error('no catalogue')))).rejects.toThrow()
    expect(namesOf(await selections.told(7, known()))).toEqual(['CISSP'])
  })

  it('does not grow without end', async () => {
    const selections = createSelections()
    for (let tab = 0; tab < 1000; tab++) selections.mark(tab, 'CISSP')
    const kept = await Promise.all(Array.from({ length: 1000 }, (_, tab) => selections.told(tab, known())))
    expect(kept.filter((selected) => selected !== null).length).toBeLessThanOrEqual(50)
    expect(kept.at(-1)).not.toBeNull()
  })
})
