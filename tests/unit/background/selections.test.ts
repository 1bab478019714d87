import { describe, expect, it, vi } from 'vitest'
import { createSelections } from '../../../entrypoints/background/selections.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { appraisal } from '../panel/make.ts'

const known = (...names: string[]) =>
  vi.fn(async (mentions: Mention[]) =>
    mentions.map(({ name }) => appraisal(name, { outcome: names.includes(name) ? 'match' : 'none' })),
  )
const names = (mentions: Mention[]) => mentions.map(({ name }) => name)

describe('what was marked', () => {
  it('is handed out once, to its own tab', async () => {
    const selections = createSelections()
    selections.mark(7, 'CISSP')
    expect(await selections.take(8, known('CISSP'))).toEqual([])
    expect(names(await selections.take(7, known('CISSP')))).toEqual(['CISSP'])
    expect(await selections.take(7, known('CISSP'))).toEqual([])
  })

  it('is read by the way that names something known', async () => {
    const selections = createSelections()
    const marked = 'AWS Certified Solutions Architect – Associate Amazon Web Services'
    selections.mark(7, marked)
    expect(names(await selections.take(7, known(marked)))).toEqual([marked])
    selections.mark(7, 'Certificate in Rope Rescue, Halden Bay Guild, 2021')
    expect(names(await selections.take(7, known()))).toEqual(['Certificate in Rope Rescue'])
  })

  it('gives way to what is marked next, even while it is looked up', async () => {
    const selections = createSelections()
    selections.mark(7, 'CISSP')
    const taken = selections.take(7, async (mentions) => {
      selections.mark(7, 'CISM')
      return known()(mentions)
    })
    expect(names(await taken)).toEqual(['CISSP'])
    expect(names(await selections.take(7, known()))).toEqual(['CISM'])
  })

  it('is kept where the engine fails, so that it can be asked for again', async () => {
    const selections = createSelections()
    selections.mark(7, 'CISSP')
    await expect(selections.take(7, () => Promise.reject(new Error('no catalogue')))).rejects.toThrow()
    expect(names(await selections.take(7, known()))).toEqual(['CISSP'])
  })

  it('does not grow without end', async () => {
    const selections = createSelections()
    for (let tab = 0; tab < 1000; tab++) selections.mark(tab, 'CISSP')
    const kept = await Promise.all(Array.from({ length: 1000 }, (_, tab) => selections.take(tab, known())))
    expect(kept.filter((mentions) => mentions.length > 0).length).toBeLessThanOrEqual(50)
    expect(kept.at(-1)).toHaveLength(1)
  })
})
