import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { credentialIdOf, readFields } from '../../../utils/detect/grammar/fields.ts'
import { headingKind, headingParts } from '../../../utils/detect/grammar/headings.ts'
import { LIMITS } from '../../../utils/detect/grammar/limits.ts'
import { cleanName, cleanUrl, mentionKey } from '../../../utils/detect/grammar/names.ts'
import { MENTION_LIMITS } from '../../../utils/model/mention.ts'

const none = { issuer: null, issued: null, expires: null, credentialId: null }

describe('readFields', () => {
  it('reads an English entry and stops at its button', () => {
    const lines = [
      'Quill Institute',
      'Issued Jun 2022 · Expires Jun 2025',
      'Credential ID QI-77',
      'Show credential',
      'Other',
    ]
    expect(readFields(lines)).toEqual({
      issuer: 'Quill Institute',
      issued: '2022-06',
      expires: '2025-06',
      credentialId: 'QI-77',
    })
  })

  it.each([
    [['Institut Quill', 'Émise févr. 2020', 'Identifiant du diplôme : 65X', 'Afficher le diplôme'], '2020-02', '65X'],
    [['Institut Quill', 'Ausgestellt: März 2021', 'Nachweis-ID 9 81'], '2021-03', '9 81'],
    [['Institut Quill', 'Emitido em jun de 2022', 'Código da credencial A1'], '2022-06', 'A1'],
    [['Institut Quill', 'Blargh juni 2021', 'Kredenz-ID 77Q'], '2021-06', '77Q'],
    [['Institut Quill', 'зшгшт 2021', 'ID da coisa estranha 77Q'], '2021', '77Q'],
  ])('reads other languages and unknown wordings: %j', (lines, issued, credentialId) => {
    expect(readFields(lines)).toEqual({ issuer: 'Institut Quill', issued, expires: null, credentialId })
  })

  it('reads an issuer on the date line, doubled lines, and an entry without an issuer', () => {
    expect(readFields(['Quill · Issued May 2022'])).toEqual({ ...none, issuer: 'Quill', issued: '2022-05' })
    expect(readFields(['Quill', 'Quill', '2022'])).toEqual({ ...none, issuer: 'Quill', issued: '2022' })
    expect(readFields(['Issued Jun 2022 · No Expiration Date'])).toEqual({ ...none, issued: '2022-06' })
    expect(readFields(['Quill', 'Skills: Drawing 2020'])).toEqual({ ...none, issuer: 'Quill' })
  })

  it.each([
    ['Referentie-id 19000000099', '19000000099'],
    ['ID Kredensial QW 29', 'QW 29'],
    ['Agiriaren IDa HW-0019', 'HW-0019'],
    ['เลขที่ใบอนุญาต 6400001', '6400001'],
    ['מזהה האישור ID 77', '77'],
    ['认证编号:2022-17', '2022-17'],
    ['numer certyfikatu: E/1/0042', 'E/1/0042'],
    ['Microsoft Entra ID Administrator', null],
    ['Идентификатор', null],
  ])('finds the id of %s', (line, id) => {
    expect(credentialIdOf(line)).toBe(id)
  })

  it('takes a later date on a line of its own for the end', () => {
    expect(readFields(['Quill', 'Ukvorp Ruxal 2020', 'Frap Ruxal 2023'])).toMatchObject({
      issued: '2020',
      expires: '2023',
    })
    expect(readFields(['Quill', '2023', '2020'])).toMatchObject({ issued: '2023', expires: null })
  })

  it('keeps an issuer whose name holds a word like Present', () => {
    expect(readFields(['Institute of Present Arts', '2020']).issuer).toBe('Institute of Present Arts')
    expect(readFields(['Unbefristet', '2020']).issuer).toBeNull()
  })

  it('knows by their order the lines of a known page', () => {
    const read = (...lines: string[]) => readFields(lines, { inOrder: true })
    expect(read('Ukvorp 2020', 'Mokli:', 'Servu')).toEqual({ ...none, issued: '2020' })
    expect(read('Quill', 'Ukvorp 2020', 'Zundar kel 77Q-001', 'Mokli 2')).toEqual({
      ...none,
      issuer: 'Quill',
      issued: '2020',
      credentialId: '77Q-001',
    })
    expect(read('2020', 'Issued by: Quill')).toEqual({ ...none, issued: '2020', issuer: 'Quill' })
    expect(read('Quill', 'A description of what was learned')).toEqual({ ...none, issuer: 'Quill' })
  })

  it('reads numeric dates in the order of the page’s language', () => {
    expect(readFields(['Quill', '05/06/2022'], { language: 'de' }).issued).toBe('2022-06-05')
    expect(readFields(['Quill', '05/06/2022']).issued).toBe('2022')
  })

  it('keeps within the limits and never throws', () => {
    const lines = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 500, maxLength: 900 })))
    fc.assert(
      fc.property(lines, (any) => {
        const { issuer, credentialId } = readFields(any)
        expect((issuer ?? '').length).toBeLessThanOrEqual(LIMITS.issuer)
        expect((credentialId ?? '').length).toBeLessThanOrEqual(LIMITS.credentialId)
      }),
    )
  })

  it('finds an id only near the start of its line', () => {
    expect(credentialIdOf(`${'word '.repeat(12)}ID 55`)).toBeNull()
  })
})

describe('headingKind', () => {
  it.each([
    ['Licenses & certifications', 'certifications'],
    ['CERTIFICATIONS:', 'certifications'],
    ['Education and Certifications', 'certifications'],
    ['Bescheinigungen und Zertifikate', 'certifications'],
    ['Licencias y certificaciones', 'certifications'],
    ['Licences et certifications', 'certifications'],
    ['Licenze e certificazioni', 'certifications'],
    ['Licenças e certificados', 'certifications'],
    ['Licenties en certificaten', 'certifications'],
    ['Licencje i certyfikaty', 'certifications'],
    ['Lisanslar ve sertifikalar', 'certifications'],
    ['Лицензии и сертификаты', 'certifications'],
    ['资格证书', 'certifications'],
    ['证书与语言能力', 'certifications'],
    ['LİSANSLAR VE SERTİFİKALAR', 'certifications'],
    ['İŞ DENEYİMİ', 'experience'],
    ['FORMACION ACADEMICA', 'education'],
    ['資格および免許', 'certifications'],
    ['ใบอนุญาตและใบรับรอง', 'certifications'],
    ['الشهادات والرخص', 'certifications'],
    ['Nursing Certifications', 'certifications'],
    ['Work Experience', 'experience'],
    ['Technical Skills', 'skills'],
    ['Core Qualifications', 'skills'],
    ['Professional Summary', 'summary'],
    ['Education', 'education'],
    ['Courses', 'courses'],
    ['Honors', 'honors'],
    ['Languages', 'languages'],
    ['Affiliations', 'other'],
  ])('%s → %s', (line, kind) => {
    expect(headingKind(line)).toBe(kind)
  })

  it.each([
    'CPR Certification',
    'Certified Nurse',
    '• Certifications',
    'Certifications: CPR',
    'Certifications,',
    'I hold several certifications and licenses in the state',
    'Certificate of Completion',
    '',
  ])('%s is no heading', (line) => {
    expect(headingKind(line)).toBeNull()
  })

  it('tells every section that a heading opens', () => {
    expect(headingParts('Education and Certifications')).toEqual(['education', 'certifications'])
  })
})

describe('cleanName', () => {
  it('writes out letters that type sets as one sign', () => {
    expect(cleanName('Certi\ufb01ed Traf\ufb01c O\ufb03cer').name).toBe('Certified Traffic Officer')
  })

  it('drops invisible and bidi characters and folds space', () => {
    expect(cleanName('AWS\u200b \u202eCertified\u2069\n Developer\u00a0')).toEqual({
      name: 'AWS Certified Developer',
      flags: [],
    })
  })

  it('flags letters that look Latin and are not', () => {
    expect(cleanName('СISSP').flags).toEqual(['confusable'])
    expect(cleanName('ＰMP').flags).toEqual(['confusable'])
    expect(cleanName('Сертификат 1C').flags).toEqual([])
    expect(cleanName('µVision').flags).toEqual([])
  })

  it('cuts 100 kB and stacks of marks', () => {
    const long = cleanName('x'.repeat(100_000))
    expect(long.name.length).toBe(LIMITS.name)
    expect(long.flags).toEqual(['truncated'])
    expect(cleanName(`Z${'\u0338'.repeat(50)}a`).name).toBe('Z\u0338\u0338a')
    expect(cleanName('Advanced Cert…').flags).toEqual(['truncated'])
  })

  it('leaves markup as the text that it is', () => {
    expect(cleanName('<img src=x onerror=alert(1)>').name).toBe('<img src=x onerror=alert(1)>')
  })

  it('never breaks a surrogate pair', () => {
    expect(cleanName(`${'x'.repeat(LIMITS.name - 1)}😀`).name).toBe('x'.repeat(LIMITS.name - 1))
  })
})

describe('cleanUrl', () => {
  it('unwraps the redirect once and lets http(s) through only', () => {
    const wrapped = 'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fbadges.example%2F1&trk=x'
    expect(cleanUrl(wrapped)).toBe('https://badges.example/1')
    expect(cleanUrl('https://badges.example/1')).toBe('https://badges.example/1')
    expect(cleanUrl('https://www.linkedin.com/redir/redirect?url=javascript%3A1')).toBeNull()
    expect(cleanUrl('javascript:alert(1)')).toBeNull()
    expect(cleanUrl('https://user:pass@badges.example/')).toBeNull()
    expect(cleanUrl('/relative')).toBeNull()
    expect(cleanUrl(`https://badges.example/${'x'.repeat(3000)}`)).toBeNull()
  })
})

describe('mentionKey', () => {
  it('is the same for the same fields and differs by each of them', () => {
    const base = { name: 'A', issuer: 'B', issued: '2020', credentialId: 'C', url: null }
    expect(mentionKey(base, 0)).toBe(mentionKey({ ...base }, 0))
    const others = [
      { ...base, name: 'X' },
      { ...base, issuer: null },
      { ...base, issued: '2021' },
      { ...base, credentialId: null },
      { ...base, url: 'u' },
    ]
    const keys = [base, ...others].map((fields) => mentionKey(fields, 0))
    expect(new Set([...keys, mentionKey(base, 1)]).size).toBe(7)
    expect(mentionKey({ name: 'x'.repeat(300) }, 3).length).toBeLessThanOrEqual(80)
  })
})

it('keeps the limits of the model', () => {
  expect(LIMITS).toEqual(MENTION_LIMITS)
})
