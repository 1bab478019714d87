import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  codeKey,
  fold,
  hasMixedScript,
  isShortFor,
  issuerForms,
  issuerKey,
  issuerWords,
  mentionWords,
  urlKey,
  words,
} from '../../../utils/registry/index/text.ts'

const texts = (name: string) => words(name).map((word) => word.text)

describe('how names are read', () => {
  test.each([
    ['CompTIA Security+ Certification', ['comptia', 'security+', 'certification']],
    ['CompTIA Security Plus', ['comptia', 'security+']],
    ['SAS(R) Enterprise Guide®: Analysis', ['sas', 'enterprise', 'guide', 'analysis']],
    ['Prosci™ Change   Practitioner', ['prosci', 'change', 'practitioner']],
    ['Developing C++ and C# Services', ['developing', 'c++', 'c#', 'service']],
    ["Driver's Licence", ['driver', 'licence']],
    ['ArcGIS Desktop Associate 10.5', ['arcgis', 'desktop', 'associate', '10.5']],
    ['Level II', ['level', '2']],
    ['Diploma in E-Business (A-CSM)', ['diploma', 'e', 'business', 'a', 'csm']],
    ['A Diploma - in Business', ['diploma', 'business']],
    ['Zażółć Gęślą', ['zazolc', 'gesla']],
    ['簿記3級', ['簿記3級']],
  ])('%s', (name, expected) => {
    expect(texts(name).map((text) => text.normalize('NFC'))).toEqual(expected)
  })

  test('short forms are told from the rest of the name', () => {
    const marked = (name: string) => words(name).flatMap((word) => (word.acronym ? [word.text] : []))
    expect(marked('Certified Ethical Hacker (CEH)')).toEqual(['ceh'])
    expect(marked('CKA: Certified Kubernetes Administrator')).toEqual(['cka'])
    expect(marked('Associate Professional in Human Resources® (aPHR®)')).toEqual(['aphr'])
    expect(marked('Dynamics 365 Fundamentals (ERP)')).toEqual([])
    expect(marked('Cisco Certified Specialist - Data Center Operations')).toEqual([])
    expect(mentionWords('certified ethical hacker (ceh)').at(-1)?.acronym).toBe(true)
  })

  test('what may abbreviate what', () => {
    expect(isShortFor('jncia', ['juniper', 'network', 'certified', 'associate'])).toBe(true)
    expect(isShortFor('erp', ['microsoft', 'certified', 'dynamics', 'fundamental'])).toBe(false)
    expect(isShortFor('x', ['xenon', 'yes'])).toBe(false)
  })

  test('issuers without articles, legal forms and spaces', () => {
    expect(issuerKey(issuerWords('The Open Group'))).toBe('opengroup')
    expect(issuerKey(issuerWords('(ISC)²'))).toBe(issuerKey(issuerWords('ISC2')))
    expect(issuerWords('Cloudflare, Inc.')).toEqual(['cloudflare'])
    expect(issuerWords('Inc.')).toEqual(['inc'])
    expect(issuerForms('Board of Nursing (BON)').map(issuerKey)).toEqual(['boardnursingbon', 'boardnursing', 'bon'])
  })

  test('URLs and codes as keys', () => {
    expect(urlKey('HTTPS://www.Halden.example/A/?q=1#x')).toBe('halden.example/a')
    expect(urlKey('https://www.youracclaim.com/org/x')).toBe('credly.com/org/x')
    expect(urlKey('javascript:alert(1)')).toBeNull()
    expect(codeKey('SY0-601')).toBe(codeKey('sy0 601'))
  })

  test('letters of another script', () => {
    expect(hasMixedScript('СISSP')).toBe(true)
    expect(hasMixedScript('Сертификат CISSP')).toBe(false)
    expect(fold('СISSP')).toBe('cissp')
    expect(fold('ＣＩＳＳＰ')).toBe('cissp')
    expect(fold('CI\u200bSS\u202eP')).toBe('cissp')
  })

  test('any string is read, within bounds, alike in every Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const read = words(name)
        expect(read.length).toBeLessThanOrEqual(64)
        for (const word of read) expect(word.text.length).toBeLessThanOrEqual(80)
        expect(texts(name.normalize('NFD'))).toEqual(texts(name.normalize('NFC')))
      }),
    )
  })
})
