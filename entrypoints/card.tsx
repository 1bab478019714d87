import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { Card } from '../components/card/Card.tsx'
import cardCss from '../components/card/card.css?inline'
import floatCss from '../components/card/float.css?inline'
import sharedCss from '../components/shared/shared.css?inline'
import tokensCss from '../components/shared/tokens.css?inline'
import { directionOf } from '../utils/model/languages.ts'
import { speak, spokenLanguage } from '../utils/model/words.ts'
import { makeFrame } from '../utils/overlay/card-frame.ts'
import { pageWorld } from '../utils/overlay/page-world.ts'

const TITLE_ID = 'title'

/** The card, put into a page by the background when a chip is first opened there. */
export default defineUnlistedScript(() => {
  const world = pageWorld()
  if (!world || world.showCard) return

  const frame = makeFrame({
    document,
    css: [tokensCss, sharedCss, cardCss, floatCss].join('\n'),
    titleId: TITLE_ID,
    signal: world.signal,
    onClosed: () => root.render(null),
  })
  const root = createRoot(frame.box)

  world.showCard = (appraisal, anchor, how) => {
    if (world.spoken !== null && world.spoken.language !== spokenLanguage())
      speak(world.spoken.language, world.spoken.words)
    frame.box.lang = spokenLanguage()
    frame.box.dir = directionOf(spokenLanguage())
    const { key } = appraisal.mention
    const card = (
      <Card
        key={key}
        appraisal={appraisal}
        titleId={TITLE_ID}
        onOpenPanel={(act) => world.openPanel(key, act && { act })}
        onClose={() => frame.close(true)}
      />
    )
    frame.open(anchor, how, () => flushSync(() => root.render(card)))
  }
  world.hideCard = frame.close
  world.followChips = frame.follow
  world.signal.addEventListener('abort', () => root.unmount())
})
