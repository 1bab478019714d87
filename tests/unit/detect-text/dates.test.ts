import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates, readDates } from '../../../utils/detect/grammar/dates.ts'
import { monthOf } from '../../../utils/detect/grammar/months.ts'
import months from '../../../utils/detect/lexicon/months.json' with { type: 'json' }
import { partialDateSchema } from '../../../utils/model/mention.ts'

const found = (text: string) => findDates(text).map(({ date, start, end }) => [date, text.slice(start, end)])

describe('findDates', () => {
  it.each([
    ['Issued Jun 2022', [['2022-06', 'Jun 2022']]],
    ['2022-06-30', [['2022-06-30', '2022-06-30']]],
    ['04/2016', [['2016-04', '04/2016']]],
    ['16.07.2014', [['2014-07-16', '16.07.2014']]],
    ['6/30/2022', [['2022-06-30', '6/30/2022']]],
    ['June 30, 2021', [['2021-06-30', 'June 30, 2021']]],
    ['in May of 2015', [['2015-05', 'May of 2015']]],
    ["Jun '22", [['2022-06', "Jun '22"]]],
    ['30 de junio de 2021', [['2021-06-30', '30 de junio de 2021']]],
    ['Émise févr. 2020', [['2020-02', 'févr. 2020']]],
    ['sty 2020', [['2020-01', 'sty 2020']]],
    ['2022年6月', [['2022-06', '2022年6月']]],
    ['2022년 6월', [['2022-06', '2022년 6월']]],
    ['tháng 6, 2022', [['2022-06', 'tháng 6, 2022']]],
    ['يونيو ٢٠٢٢', [['2022-06', 'يونيو ٢٠٢٢']]],
    [
      '2014-2016',
      [
        ['2014', '2014'],
        ['2016', '2016'],
      ],
    ],
    [
      '2019 May 2020',
      [
        ['2019', '2019'],
        ['2020-05', 'May 2020'],
      ],
    ],
  ])('reads %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['มิ.ย. 2565', '2022-06'],
    ['5 มิถุนายน พ.ศ. 2565', '2022-06-05'],
    ['ธ.ค. ๒๕๖๕', '2022-12'],
    ['thg 6 2022', '2022-06'],
    ['30 tháng 6, 2022', '2022-06-30'],
    ['ביוני 2022', '2022-06'],
    ['נוב׳ 2022', '2022-11'],
    ['नव॰ 2022', '2022-11'],
    ['२०२२ जून', '2022-06'],
    ['حزيران 2022', '2022-06'],
    ['2022 оны', '2022'],
    ['черв. 2022 р.', '2022-06'],
    ['5. kesäkuuta 2022', '2022-06-05'],
    ['5. června 2022', '2022-06-05'],
    ['令和4年6月', '2022-06'],
    ['平成元年1月8日', '1989-01-08'],
    ['民國111年6月', '2022-06'],
    ['2022. 6. 30.', '2022-06-30'],
    ['2022. 6. 취득', '2022-06'],
    ['于2022.06取得', '2022-06'],
    ['２０２２年６月', '2022-06'],
  ])('reads %s in its script and calendar', (text, date) => {
    expect(findDates(text).map((each) => each.date)).toEqual([date])
  })

  it.each([
    ['2019.09-2022.06', ['2019-09', '2022-06']],
    ['09/2019-06/2022', ['2019-09', '2022-06']],
    ['2019年9月～2022年6月', ['2019-09', '2022-06']],
    ['2022-06-30', ['2022-06-30']],
    ['12-2020-06', []],
  ])('reads both ends of %s', (text, dates) => {
    expect(findDates(text).map((each) => each.date)).toEqual(dates)
  })

  it('takes the order of day and month, and the month of a shared word, from the language', () => {
    const first = (text: string, language?: string) => findDates(text, language)[0]?.date
    expect(first('05/06/2022', 'fr')).toBe('2022-06-05')
    expect(first('05/06/2022', 'en-GB')).toBe('2022-06-05')
    expect(first('05/06/2022', 'en-US')).toBe('2022-05-06')
    expect(first('05/06/2022', 'en')).toBe('2022')
    expect(first('05/06/2022', 'not a language')).toBe('2022')
    expect(first('05/30/2022', 'fr')).toBe('2022-05-30')
    expect(first('listopad 2022', 'pl-PL')).toBe('2022-11')
    expect(first('listopad 2022', 'hr')).toBe('2022-10')
    expect(first('listopad 2022')).toBe('2022')
  })

  it('reads years of the Buddhist era in Thai text only', () => {
    expect(found('Room 2565')).toEqual([])
    expect(found('เลขที่ 12565')).toEqual([])
  })

  it('says no more than is stated: day and month that can be either give the year', () => {
    expect(found('05/06/2022')).toEqual([['2022', '05/06/2022']])
    expect(found('31 February 2020')).toEqual([['2020-02', '31 February 2020']])
  })

  it.each(['$2000', 'A-2019-33', 'v2.2019.3', 'ISO 9001:2015', '158117', '2016-17', '120199'])(
    'leaves %s alone',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )

  it('gives valid dates in order with true offsets for any text', () => {
    const part = fc.constantFrom('2019', 'Jun', ' ', '/', '05', '-', '年', "'22", '.', 'de', '٢٠٢٢', 'Mai', ',', '12')
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { date, start, end } of findDates(text)) {
          expect(partialDateSchema.safeParse(date).success).toBe(true)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

describe('monthOf', () => {
  it('finds every month name that Intl has for the listed languages, but for words that languages share', () => {
    const shared = new Set<string>()
    for (const language of Object.values(months.languages).flatMap((each) => each.split(' '))) {
      for (let month = 0; month < 12; month++) {
        const date = new Date(Date.UTC(2021, month, 5))
        const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
          date,
        )
        if (!/^\p{L}[\p{L}\p{M}]+$/u.test(name)) continue
        if (monthOf(name) !== month + 1) shared.add(name)
      }
    }
    // Croatian and Czech or Polish use these two for different months
    expect([...shared].sort()).toEqual(['listopad', 'srpanj'].filter((name) => shared.has(name)))
  })

  it.each(['University', 'in', 'since', 'Company', 'x'.repeat(5000), ''])('knows no month %s', (word) => {
    expect(monthOf(word)).toBeNull()
  })
})

describe('readDates', () => {
  it.each([
    ['Issued Jun 2022 · Expires Jun 2025', { issued: '2022-06', expires: '2025-06' }],
    ['Ausgestellt: März 2021', { issued: '2021-03', expires: null }],
    ['Expires 2024', { issued: null, expires: '2024' }],
    ['gültig bis 05.2027', { issued: null, expires: '2027-05' }],
    ['Jan 2015 – Jan 2018', { issued: '2015-01', expires: '2018-01' }],
    ['Jan 2015 - Present', { issued: '2015-01', expires: null }],
    ['2018, 2016', { issued: '2018', expires: null }],
    ['no date', { issued: null, expires: null }],
    ['Kein Ablaufdatum · Ausgestellt Juni 2022', { issued: '2022-06', expires: null }],
    ['Gültigkeit: gültig bis 01/2020 – 01/2023', { issued: '2020-01', expires: '2023-01' }],
    ['유효기간: 2022.06.01 ~ 2025.05.31', { issued: '2022-06-01', expires: '2025-05-31' }],
    ['2022年6月 発行 · 2025年6月 有効期限', { issued: '2022-06', expires: '2025-06' }],
    ['2025年6月到期', { issued: null, expires: '2025-06' }],
    ['जून 2025 को समाप्ति', { issued: null, expires: '2025-06' }],
    ['Haz 2025 tarihinde sona eriyor', { issued: null, expires: '2025-06' }],
    ['2019 (expired)', { issued: '2019', expires: null }],
  ])('%s', (text, expected) => {
    expect(readDates(text)).toEqual(expected)
  })

  it('takes a bare range beside a studied certificate for the time of study', () => {
    expect(readDates('2002 - 2004', { ranges: 'study' })).toEqual({ issued: '2004', expires: null })
    expect(readDates('Mar 2023 – Mar 2026', { ranges: 'study' })).toEqual({ issued: '2023-03', expires: '2026-03' })
  })

  it.each([
    ['2018–2027', '2018', '2027'],
    ['2019 to 2022', '2019', '2022'],
    // a year's validity and a school year look alike
    ['2019-2020', '2019', null],
    // months apart: a course
    ['Jan 2021 – Jun 2021', '2021-06', null],
    ['Mar 2023 – Mar 2026', '2023-03', '2026-03'],
    ['2022, 2019', '2022', null],
  ])('reads %s in a list of certifications as a term', (text, issued, expires) => {
    expect(readDates(text, { ranges: 'term' })).toEqual({ issued, expires })
  })
})
