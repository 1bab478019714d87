import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browsers/find.ts'
import { OUTPUT } from './demo/tour.ts'
import { ROOT } from './steps.ts'

/** Puts page and panel side by side for the README, light and dark. Run by hand after `npm start -- --headless`:
 * `node scripts/run.mjs scripts/screens.ts`. */
const folder = path.join(ROOT, 'docs/screens')
mkdirSync(folder, { recursive: true })
const picture = (name: string) => `data:image/png;base64,${readFileSync(path.join(OUTPUT, name)).toString('base64')}`

const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] })
for (const theme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1720, height: 900 } })
  const [line, ground] = theme === 'light' ? ['#e3e0d9', '#fff'] : ['#34312c', '#1f1e1b']
  await page.setContent(`<body style="margin:0;display:flex;background:${ground}">
    <img src="${picture(`greenhouse-page-${theme}.png`)}" style="width:1280px;height:900px">
    <img src="${picture(`greenhouse-panel-${theme}.png`)}" style="width:400px;border-left:1px solid ${line};margin:0 auto;align-self:flex-start">`)
  await page.waitForFunction(() => [...document.images].every((image) => image.complete))
  writeFileSync(path.join(folder, `overview-${theme}.png`), await page.screenshot())
}
await browser.close()
