import { describe, expect, it } from 'vitest'
import { jobTitlesOf } from '../../../utils/detect/text/job-titles.ts'
import { readPlainText } from '../../../utils/documents/plain.ts'
import { jobTitlesSchema, TITLE_LIMITS } from '../../../utils/model/mention.ts'

const titles = (text: string) => jobTitlesOf(readPlainText(text))

describe('the job titles of a résumé', () => {
  it.each([
    [
      'title, firm, dates on one line',
      'Experience\nStore Manager, Quill Foods, 2019 – 2022\n• Ran a shop of twelve since 2020\n• Trained 3 people\nCashier, Quill Foods, 2015 - 2018',
    ],
    [
      'dates below title and firm',
      'WORK HISTORY\nStore Manager\nQuill Foods\nJan 2019 – Present\nWe moved the shop in 2020.\nCashier\nQuill Foods\n03/2015 – 04/2018',
    ],
    [
      'dates first',
      'Experience\n2019 – 2022\nStore Manager\nQuill Foods\n• Ran a shop\n2015 – 2018\nCashier\nQuill Foods\n',
    ],
    [
      'firm beside the dates',
      'Experience\nStore Manager\nQuill Foods    Jan 2019 to Dec 2022\n- Ran a shop\nCashier\nQuill Foods    2015 to 2018',
    ],
    ['the word at', 'Experience\nStore Manager at Quill Foods (2019-2022)\nCashier at Quill Foods (2015-2018)'],
  ])('are told: %s', (_, text) => {
    expect(titles(`Ada Quill\n${text}\n\nEducation\nTeacher training, 2012`)).toEqual(['Store Manager', 'Cashier'])
  })

  it('are given once, and with what they are of', () => {
    const text = 'Experience\nHead of Sales, Zest Ltd, 2019 – 2022\nHead of Sales, Quill Ltd, 2015 – 2019'
    expect(titles(text)).toEqual(['Head of Sales'])
  })

  it('are none where one of them cannot be told, or where no job has dates', () => {
    expect(titles('Experience\nCashier, Quill Foods, 2015 – 2018\nZest Ltd, 2019 – 2022')).toEqual([])
    expect(titles('Experience\nCashier, Head of Sales, 2015 – 2018')).toEqual([])
    expect(titles('Experience\nCashier\nQuill Foods')).toEqual([])
  })

  it('are none without a section of work', () => {
    const text =
      'Ada Quill\nCertifications\nCertified Crane Operator, Quill Institute, 2019 – 2022\nWelding Inspector, 2021'
    expect(titles(text)).toEqual([])
  })

  it('hold no date, no address, and none but what is short', () => {
    const long = `${'Very '.repeat(40)}Manager`
    expect(titles(`Experience\n${long}, 2015 – 2018`)).toEqual([])
    expect(titles('Experience\nquill.example/Manager, 2015 – 2018')).toEqual([])
    const one = titles('Experience\n12 June 2015 Cashier 2018')
    expect(one).toEqual(['Cashier'])
  })

  it('are none where there are more than are taken', () => {
    const jobs = (count: number) =>
      Array.from(
        { length: count },
        (_, at) => `Deck ${'ABCDEFGHIJKLMN'[at]} Officer, Quill Lines, ${1990 + at} – ${1991 + at}`,
      )
    expect(titles(`Experience\n${jobs(TITLE_LIMITS.titles).join('\n')}`)).toHaveLength(TITLE_LIMITS.titles)
    expect(titles(`Experience\n${jobs(TITLE_LIMITS.titles + 1).join('\n')}`)).toEqual([])
  })

  it.each([
    `Experience\n${'Manager, 2019 '.repeat(20_000)}`,
    `Experience\n${'Manager 2019 – 2020\n'.repeat(20_000)}`,
    `Experience\n${`${' '.repeat(150)}2019\n`.repeat(3000)}`,
    `Experience\n${',;|'.repeat(50)} Manager 2019\n`,
    'Experience\n'.repeat(5000),
  ])('stay within their limits for hostile text', (text) => {
    jobTitlesSchema.parse(titles(text))
  })
})
