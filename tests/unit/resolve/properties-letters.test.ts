import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../../utils/registry/index/text.ts'
import { createResolver } from '../../../utils/resolve/resolve.ts'
import { CREDENTIALS, credential, indexOf, issuer, mention } from './fixture.ts'

/** Letters of other scripts that are drawn like Latin ones. */
const SCRIPTS: Record<string, Record<string, string>> = {
  'small Cyrillic': { a: 'а', c: 'с', e: 'е', i: 'і', j: 'ј', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у', d: 'ԁ', h: 'һ' },
  'capital Cyrillic': {
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    I: 'І',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    S: 'Ѕ',
    T: 'Т',
  },
  Greek: { a: 'α', e: 'ε', i: 'ι', o: 'ο', p: 'ρ', t: 'τ', A: 'Α', B: 'Β', E: 'Ε', I: 'Ι', K: 'Κ', O: 'Ο', T: 'Τ' },
}

/** Ways to write Latin letters that are Latin letters still: no imitation, and read as they are. */
const STILL_LATIN: Record<string, (text: string) => string> = {
  'double width': (text) => text.replace(/[A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  bold: (text) => text.replace(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) - 97 + 0x1d41a)),
  encircled: (text) => text.replace(/[a-z]/g, (one) => String.fromCodePoint(one.charCodeAt(0) - 97 + 0x24d0)),
  acutes: (text) => text.replace(/[aeiou]/g, '$&\u0301'),
  tildes: (text) => text.replace(/[no]/g, '$&\u0303'),
  strokes: (text) => text.replaceAll('o', 'ø').replaceAll('l', 'ł'),
  ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ'),
  'i without dots': (text) => text.replaceAll('i', 'ı'),
}

const resolve = createResolver(indexOf(CREDENTIALS))
const issued = CREDENTIALS.flatMap((one) => (one.issuer ? [{ ...one, issuer: one.issuer }] : []))

/** The `n`th of its letters that can be imitated, imitated; the text itself where none can. */
function imitate(text: string, letters: Record<string, string>, n: number): string {
  const places = [...text].flatMap((letter, at) => (letters[letter] === undefined ? [] : [at]))
  const at = places[n % Math.max(1, places.length)]
  if (at === undefined) return text
  const all = [...text]
  all[at] = letters[all[at] ?? ''] ?? ''
  return all.join('')
}

/** Whether a letter stands in a word with Latin ones: a word by itself may be of that language. */
const mixes = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word))

describe.each(Object.entries(SCRIPTS))('letters that look alike: %s', (_, letters) => {
  test('one of them in the name or the issuer: the record is found, said to be imitated, and not given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...issued), fc.nat(), fc.boolean(), ({ id, name, issuer: by }, n, inName) => {
        const asked = inName ? mention(imitate(name, letters, n), by.name) : mention(name, imitate(by.name, letters, n))
        fc.pre(mixes(`${asked.name} ${asked.issuer}`))
        const { outcome, credentialId, candidates } = resolve(asked)
        expect(credentialId).toBeNull()
        expect(outcome).toBe('ambiguous')
        expect(candidates[0]?.credentialId).toBe(id)
        expect(candidates[0]?.reasons[0]).toBe('confusable')
      }),
      { numRuns: 300 },
    )
  })

  test('all of them: the same record is never given', () => {
    const every = (text: string) => [...text].map((letter) => letters[letter] ?? letter).join('')
    for (const { name, issuer: by } of issued) {
      const imitated = every(name)
      if (!mixes(imitated)) continue
      expect(fold(imitated)).toBe(fold(name))
      expect(resolve(mention(imitated, by.name)).credentialId, imitated).toBeNull()
    }
  })

  test('a record that is itself written so is not the one that it imitates', () => {
    const real = issuer('Halden Institute of Nursing')
    const false_ = issuer(imitate(real.name, letters, 1))
    const names = [credential('Certified Kelp Nurse', real), credential('Certified Kelp Nurse', false_)]
    const ask = createResolver(indexOf([...CREDENTIALS, ...names]))
    expect(ask(mention('Certified Kelp Nurse', false_.name)).credentialId).toBeNull()
  })
})

describe.each(Object.entries(STILL_LATIN))('Latin letters all the same: %s', (_, write) => {
  test('change no answer', () => {
    for (const { id, name, issuer: by } of issued) {
      const plain = resolve(mention(name, by.name)).credentialId
      expect(plain).toBe(id)
      expect(resolve(mention(write(name), by.name)).credentialId, write(name)).toBe(id)
      expect(resolve(mention(name, write(by.name))).credentialId, write(by.name)).toBe(id)
    }
  })
})

describe('the name of another issuer’s credential', () => {
  const guild = issuer('Guild of Ellsmouth Riggers')
  const school = issuer('Merrow School of Rigging')
  const records = [
    credential('Certified Marine Rope Inspector (CMRI)', guild),
    credential('Certified Marine Rope Inspector (CMRI)', school, { type: 'DigitalBadge' }),
  ]
  const ask = createResolver(indexOf([...CREDENTIALS, ...records]))

  test('is said to be a look-alike, and all whose it is are shown', () => {
    for (const name of ['Certified Marine Rope Inspector (CMRI)', 'CMRI']) {
      const { outcome, credentialId, candidates } = ask(mention(name, 'Brightwater Tutors'))
      expect(credentialId).toBeNull()
      expect(outcome, name).toBe('lookalike')
      expect(candidates.map((one) => one.issuer)).toEqual(expect.arrayContaining([guild.name, school.name]))
      expect(candidates[0]?.reasons).toContain('issuer-differs')
    }
  })
  test('without its short form too, where it is one body’s', () => {
    const one = createResolver(indexOf([...CREDENTIALS, ...records.slice(0, 1)]))
    const { outcome, candidates } = one(mention('certified marine rope inspector', 'Brightwater Tutors'))
    expect([outcome, candidates[0]?.issuer]).toEqual(['lookalike', guild.name])
  })
  test('with its own issuer it is that one’s, whichever is stated', () => {
    for (const { id, name, issuer: by } of records) expect(ask(mention(name, by?.name ?? null)).credentialId).toBe(id)
  })
  test('in letters that look alike it is given to nobody', () => {
    for (const by of [guild.name, school.name, 'Brightwater Tutors', null])
      expect(
        ask(mention(imitate('Certified Marine Rope Inspector', SCRIPTS.Greek ?? {}, 3), by)).credentialId,
      ).toBeNull()
  })
})

describe('names in other languages', () => {
  const by = issuer('Hafenverband Ellsmouth', { alternateNames: ['Ellsmouth Port Association'] })
  const NAMES = [
    'Certified Harbour Inspector',
    'Geprüfter Hafeninspektor',
    'Inspecteur portuaire diplômé',
    'Inspector de puertos titulado',
    'Дипломированный портовый инспектор',
    'Πιστοποιημένος επιθεωρητής λιμένων',
    '公認港湾検査員',
    'مفتش الموانئ المعتمد',
    'Certifikovaný přístavní inspektor',
    'Sertifikalı Liman Müfettişi',
  ]
  const [name = '', ...alternateNames] = NAMES
  const record = credential(name, by, { alternateNames })
  const ask = createResolver(indexOf([...CREDENTIALS, record, credential('Geprüfter Hafenlotse', by)]))

  test.each(NAMES)('%s is the record, under each name of its issuer, in any case and form', (one) => {
    for (const stated of [by.name, 'Ellsmouth Port Association'])
      for (const written of [one, one.toLowerCase(), one.toUpperCase(), one.normalize('NFD'), `“${one}”`])
        expect(ask(mention(written, stated)).credentialId, `${written} | ${stated}`).toBe(record.id)
  })
  test.each(NAMES.slice(1))('%s of another issuer is not the record', (one) => {
    expect(ask(mention(one, 'Brightwater Tutors')).credentialId).toBeNull()
  })
  test('what is near in one of them is not the same', () => {
    for (const near of ['Geprüfter Hafenlotse', 'Портовый врач', 'Inspecteur des forêts diplômé'])
      expect(ask(mention(near, by.name)).credentialId).not.toBe(record.id)
  })
})
