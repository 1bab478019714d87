import { describe, expect, it } from 'vitest'
import { foldText } from '../../../utils/detect/grammar/words.ts'
import cues from '../../../utils/requisition/cues.json' with { type: 'json' }
import { cuesSchema } from '../../../utils/requisition/cues-schema.ts'
import levels from '../../../utils/requisition/levels.json' with { type: 'json' }
import { levelsSchema } from '../../../utils/requisition/levels-schema.ts'
import lints from '../../../utils/requisition/lints.json' with { type: 'json' }
import { lintsSchema } from '../../../utils/requisition/lints-schema.ts'

describe('the words of adverts', () => {
  it('have their shape', () => {
    cuesSchema.parse(cues)
    levelsSchema.parse(levels)
    lintsSchema.parse(lints)
  })

  it('are folded as text is, and cues are there in each language', () => {
    for (const kind of ['must', 'nice', 'equivalent', 'or', 'holding', 'knowing', 'firm', 'given', 'legal'] as const) {
      expect(Object.keys(cues[kind])).toEqual(expect.arrayContaining(['en', 'de', 'es', 'fr']))
      for (const words of Object.values(cues[kind])) expect(words).toEqual(words.map(foldText))
    }
    for (const { term } of lints.terms) expect(term).toBe(foldText(term))
  })

  it('tell of each need in one way only', () => {
    const musts = new Set(Object.values(cues.must).flat())
    expect(
      Object.values(cues.nice)
        .flat()
        .filter((words) => musts.has(words)),
    ).toEqual([])
  })

  it('carry the licences of the lists taken over', () => {
    expect(lints.notices.map(({ text }) => text.includes('Permission is hereby granted'))).toEqual([true, true])
  })
})
