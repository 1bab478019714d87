import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { blindAppraisal, blindTexts } from '../../utils/overlay/blind.ts'
import { isRead, type PageView } from '../panel/view.ts'

const all = (appraisals: Appraisal[]) => appraisals.map(blindAppraisal)

/** What the panel shows of a page, without what tells of the person. */
export function blindPage(view: PageView): PageView {
  if (!isRead(view)) return view
  const { tab } = view
  const files = tab.files.map((file) => ({ ...file, name: '' }))
  return { ...view, tab: { ...tab, files, appraisals: all(tab.appraisals), stack: blindTexts(tab.stack) } }
}

/** A file, or what was marked: its name gone where it has one. */
export function blindReading<V extends object>(view: V): V {
  const { appraisals } = view as { appraisals?: Appraisal[] | null }
  const name = 'name' in view ? { name: say('views.blind.file') } : {}
  return { ...view, ...name, ...(appraisals ? { appraisals: all(appraisals) } : {}) }
}
