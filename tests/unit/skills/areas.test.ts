import { describe, expect, it } from 'vitest'
import data from '../../../utils/skills/areas.json' with { type: 'json' }
import { areaOf } from '../../../utils/skills/areas.ts'
import { AREA_IDS, areasSchema } from '../../../utils/skills/areas-schema.ts'

describe('areas of skill', () => {
  it('are all described, each once and in one order', () => {
    expect(areasSchema.parse(data).areas.map(({ id }) => id)).toEqual([...AREA_IDS])
    for (const { words } of data.areas) expect(new Set(words).size).toBe(words.length)
  })

  it.each([
    ['CompTIA Security+', 'security'],
    ['Certified Kubernetes Administrator (CKA)', 'cloud'],
    ['IBM Data Science Professional Certificate', 'data'],
    ['Machine Learning Specialization', 'data'],
    ['PRINCE2 Practitioner', 'projects'],
    ['Lean Six Sigma Green Belt', 'quality'],
    ['Basic Life Support (BLS)', 'health'],
    ['Schweißerprüfung', 'trades'],
    ['Instructional Design Certificate', 'design'],
  ])('of %s is %s', (name, area) => expect(areaOf(name)).toBe(area))

  it('are told by whole words, not by letters within others', () => {
    expect(areaOf('Certificate of Attendance')).toBeNull()
    expect(areaOf('Maintenance of Aircraft')).not.toBe('data')
    expect(areaOf('')).toBeNull()
  })

  it('do not depend on case, punctuation or order', () => {
    expect(areaOf('SECURITY, CLOUD')).toBe(areaOf('cloud – security'))
  })
})
