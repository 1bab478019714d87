import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Card } from '../../components/card/Card.tsx'
import cardCss from '../../components/card/card.css?inline'
import floatCss from '../../components/card/float.css?inline'
import type { DemoHost } from '../../components/data/host.ts'
import sharedCss from '../../components/shared/shared.css?inline'
import tokensCss from '../../components/shared/tokens.css?inline'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { makeFrame } from '../../utils/overlay/card-frame.ts'
import { chipView } from '../../utils/overlay/chip-view.ts'
import { makeChips } from '../../utils/overlay/chips.ts'
import { listenForIntent, watchTab } from '../../utils/overlay/intent.ts'
import { type Here, readHere } from './read.ts'

const TITLE_ID = 'title'

/** Chips and card as they stand in others' pages, in this one. No panel is tied to a page of ours: the card is all. */
export function createDemoHost(): DemoHost {
  const { signal } = new AbortController()
  let here: Here | null = null
  let told = new Map<string, Appraisal>()

  const frame = makeFrame({
    document,
    css: [tokensCss, sharedCss, cardCss, floatCss].join('\n'),
    titleId: TITLE_ID,
    signal,
    onClosed: () => root.render(null),
  })
  frame.box.lang = document.documentElement.lang
  frame.box.dir = document.documentElement.dir
  const root = createRoot(frame.box)
  const byTab = watchTab(document, signal)
  const chips = makeChips({
    document,
    signal,
    place: (key) => here?.place(key) ?? null,
    onChip(key, button) {
      listenForIntent(button, byTab, {
        open(how) {
          const appraisal = told.get(key)
          if (!appraisal) return
          const card = <Card key={key} appraisal={appraisal} titleId={TITLE_ID} onClose={() => frame.close(true)} />
          frame.open(button, how, () => flushSync(() => root.render(card)))
        },
        leave: () => frame.close(false),
      })
    },
  })
  return {
    async read() {
      here = await readHere()
      return here.reading.reading.mentions
    },
    draw(appraisals) {
      told = new Map(appraisals.map((each) => [each.mention.key, each]))
      void chips.show(appraisals.map(chipView)).then(() => frame.follow())
    },
  }
}
