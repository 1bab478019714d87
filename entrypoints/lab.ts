import { browser } from 'wxt/browser'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { redactPage } from '../utils/detect/lab/redact.ts'
import { surveyPage } from '../utils/detect/lab/survey.ts'
import '../utils/detect/lexicon/all.ts'
import { ALL_SITES } from '../utils/detect/sites/all.ts'
import { hearBackground } from '../utils/messages/page.ts'

/** Answers one question of the site lab, and is gone. Put into a page only when the lab asks about it. */
export default defineUnlistedScript(() => {
  const stop = hearBackground(
    browser.runtime,
    {
      'bg>page survey': () => surveyPage(document, new URL(location.href), ALL_SITES),
      'bg>page fixture': () => ({ html: redactPage(document, new URL(location.href)) }),
    },
    () => stop(),
  )
})
