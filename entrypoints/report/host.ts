import { z } from 'zod'
import type { ReportedFile, ReportHost } from '../../components/data/host.ts'
import { mentionSchema } from '../../utils/model/mention.ts'
import { takeHanded } from '../../utils/platform/hand-over.ts'

const asked = new URLSearchParams(location.search)

/** `?tab=12`: ids of tabs are positive integers. */
function tabId(): number | null {
  const tab = Number(asked.get('tab') ?? Number.NaN)
  return Number.isInteger(tab) && tab > 0 ? tab : null
}

const handedSchema: z.ZodType<ReportedFile> = z.strictObject({
  mentions: z.array(mentionSchema).max(200),
  more: z.number().int().nonnegative(),
})

/** What the report page takes from the browser. */
export const reportHost: ReportHost = {
  tabId: tabId(),
  fileId: asked.get('file'),
  decided: asked.has('decided'),
  async file(id) {
    const parsed = handedSchema.safeParse(await takeHanded(id))
    return parsed.success ? parsed.data : null
  },
  print: () => window.print(),
}
