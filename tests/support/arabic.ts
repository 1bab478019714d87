import type { Words } from '../../utils/model/words.ts'
import { PSEUDO } from './pseudo.ts'

/** A language that is written from the right and has six plural forms, for tests. What is not here is pseudo. */
export const ARABIC: Words = {
  ...PSEUDO,
  'card.action.close': 'إغلاق',
  'card.action.why': 'لماذا؟',
  'card.line.job': 'لهذه الوظيفة',
  'chip.band.strong': 'أدلة قوية',
  'date.dayMonthYear': '{day} {month} {year}',
  'date.month.06': 'يونيو',
  'date.monthYear': '{month} {year}',
  'panel.sum.total.few': '{n} شهادات',
  'panel.sum.total.many': '{n} شهادة',
  'panel.sum.total.one': 'شهادة واحدة',
  'panel.sum.total.other': '{n} شهادة',
  'panel.sum.total.two': 'شهادتان',
  'panel.sum.total.zero': 'لا شهادات',
  'panel.tab.page': 'هذه الصفحة',
}
