import { describe, expect, it } from 'vitest'
import { appraisalSchema } from '../../../utils/model/appraisal.ts'
import { currentWords } from '../../../utils/overlay/award-words.ts'
import { blindAppraisal } from '../../../utils/overlay/blind.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { hidesDates, originalOf } from '../../../utils/overlay/masked.ts'
import { isDegree, isSchool, schoolsIn } from '../../../utils/overlay/schools.ts'
import { appraisal } from '../panel/make.ts'

const degree = () =>
  appraisal('BSc Computing 2009, University of Halden Bay', {
    outcome: 'none',
    mention: { issuer: 'University of Halden Bay', issued: '2009-06', url: 'https://halden.example/alumni/1' },
  })

describe('blind view', () => {
  it('leaves out schools, years of degrees and links, wherever they stand', () => {
    const masked = blindAppraisal(degree())
    expect(appraisalSchema.parse(masked)).toEqual(masked)
    expect(JSON.stringify({ ...masked, mention: { ...masked.mention, key: '' } })).not.toMatch(/Halden|2009|halden/)
    expect(masked.mention).toMatchObject({ issuer: '[school]', issued: null, url: null })
    expect(masked.mention.key).toBe(degree().mention.key)
    expect(currentWords(masked).text).toBe('left out in blind view')
    expect(hidesDates(masked)).toBe(true)
  })

  it('leaves a certification as it is, object and all', () => {
    const one = appraisal('Certified Bridge Inspector', { mention: { issuer: 'Harbour Guild', issued: '2019-05' } })
    expect(blindAppraisal(one)).toBe(one)
    expect(originalOf(one)).toBe(one)
  })

  it('keeps the dates of what is no degree, and hides the school that awards it', () => {
    const one = appraisal('Certificate in Rope Access', { mention: { issuer: 'Elmsworth College', issued: '2019-05' } })
    const masked = blindAppraisal(one)
    expect(masked.mention).toMatchObject({ issuer: '[school]', issued: '2019-05' })
    expect([masked.quality, masked.flags]).toEqual([one.quality, one.flags])
    expect(originalOf(masked)).toBe(one)
  })

  it('says the same on the chip, but for the names', () => {
    for (const one of [
      degree(),
      appraisal('Certificate in Rope Access', { mention: { issuer: 'Elmsworth College' } }),
    ]) {
      const [a, b] = [chipView(one), chipView(blindAppraisal(one))]
      expect({ ...b, label: '' }).toEqual({ ...a, label: '' })
    }
  })

  it('leaves out whose award it is, where its name says so', () => {
    const one = appraisal('Certificate of Completion awarded to Lennart Hagedorn', { outcome: 'none' })
    expect(blindAppraisal(one).mention.name).toBe('Certificate of Completion awarded to [name]')
  })

  it('gives the same object for the same appraisal, and masks none twice', () => {
    const one = degree()
    expect(blindAppraisal(one)).toBe(blindAppraisal(one))
    expect(blindAppraisal(blindAppraisal(one))).toBe(blindAppraisal(one))
  })
})

describe('schools and degrees', () => {
  it('are told by their words', () => {
    const schools = [
      'Halden Bay University',
      'Universität Leipzig',
      'Universidad de Salamanca',
      'Elmsworth School of Arts',
    ]
    for (const name of schools)
      expect([name, isSchool(name), schoolsIn(`Diploma, ${name}`)]).toEqual([name, true, [name]])
    for (const name of ['W3Schools', 'CompTIA', 'Amazon Web Services', 'Guild of Riggers'])
      expect([name, isSchool(name)]).toEqual([name, false])
  })

  it('are not taken for what sounds like them', () => {
    for (const name of ['BSc Computing', 'Bachelor of Arts', 'MBA', 'Máster en Datos', 'Ph.D. Physics'])
      expect([name, isDegree(name, null)]).toEqual([name, true])
    for (const name of ['Certified ScrumMaster', 'Webmaster', 'MS Excel Expert', 'Solutions Architect – Associate'])
      expect([name, isDegree(name, null)]).toEqual([name, false])
    expect(isDegree('Computing', 'BachelorDegree')).toBe(true)
  })
})
