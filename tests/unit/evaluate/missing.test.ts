import { describe, expect, test } from 'vitest'
import { roundsOf, runWithoutRight } from '../../../scripts/evaluate/missing.ts'
import { judge, runAll } from '../../../scripts/evaluate/resolve-measures.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { credential, indexOf } from '../resolve/fixture.ts'
import { ctid, diver, gold, halden, other } from './fixture.ts'

describe('without the right records', () => {
  const older = credential('Certified Offshore Rigger (2019)', halden)
  const newer = credential('Certified Offshore Rigger (2023)', halden)
  const records = [older, newer, diver, other]
  const golds = [
    gold('1', 'Certified Offshore Rigger (2019)', 'Halden Guild', [ctid(older)]),
    gold('2', 'Certified Offshore Rigger (2023)', 'Halden Guild', [ctid(newer)]),
    gold('3', 'Certified Rescue Diver', 'Halden Guild', [ctid(diver)]),
    gold('4', 'Offshore Rigger, certified 2023', 'Halden Guild', [ctid(older)]),
    gold('5', 'Harbour master', null, []),
  ]
  /** Answers over the whole registry that show these records. */
  const showing = (...shown: (typeof older)[][]) =>
    shown.map((own, i) =>
      judge(golds[i] ?? gold('', 'x', null, []), {
        outcome: 'ambiguous',
        credentialId: null,
        probability: 0.5,
        candidates: own.map(({ id, name }) => ({
          credentialId: id,
          name,
          issuer: null,
          probability: 0.5,
          reasons: [],
        })),
        searched: { source: 'file', date: null, size: 4 },
      }),
    )
  const idsOf = (rounds: { id: string }[][]) => rounds.map((round) => round.map(({ id }) => id))

  test('whoever comes near another is asked in another round', () => {
    expect(idsOf(roundsOf(showing([older, newer], [newer], [diver], [older], [])))).toEqual([['1', '3', '4'], ['2']])
    expect(idsOf(roundsOf(showing([older], [newer, older], [diver])))).toEqual([['1', '3'], ['2']])
    expect(idsOf(roundsOf(showing([older], [newer], [diver])))).toEqual([['1', '2', '3']])
  })

  test('whatever is accepted is counted as a wrong link', () => {
    const { judged, summary } = runWithoutRight(
      records,
      showing([older, newer], [newer, older], [diver], [older, newer]),
    )
    const accepted = judged.filter(({ resolution }) => resolution.credentialId !== null)
    expect(accepted.map(({ gold, resolution }) => [gold.id, resolution.credentialId])).toEqual([['4', newer.id]])
    expect(summary).toEqual({ mentions: 4, accepted: 1, acceptedShare: [0.0456, 0.6994], wrongIssuer: 0 })
  })

  test('a record of another than the label’s issuer is a link to a wrong one', () => {
    const asked = gold('1', 'Certified Offshore Rigger', 'Marlow Tutors', [ctid(older)])
    const judged = runAll(createResolver(indexOf(records)), [asked]).judged
    expect(runWithoutRight(records, judged).summary).toMatchObject({ mentions: 1, accepted: 1, wrongIssuer: 1 })
  })
})
