import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { findBrowser } from './browsers/find.ts'

/** Draws the toolbar icons from the mark. Run by hand after a change of the drawing: `node scripts/run.mjs scripts/icons.ts`. */
const folder = path.resolve(import.meta.dirname, '../public/icon')
const svg = readFileSync(path.resolve(import.meta.dirname, '../docs/mark.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] })
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  const data = `data:image/svg+xml,${encodeURIComponent(svg)}`
  await page.setContent(
    `<body style="margin:0"><img src="${data}" width="${size}" height="${size}" style="display:block">`,
  )
  await page.locator('img').evaluate((img) => (img as HTMLImageElement).decode())
  writeFileSync(path.join(folder, `${size}.png`), await page.screenshot({ omitBackground: true }))
}
await browser.close()
