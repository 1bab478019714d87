import { detectorSection } from './bench/detector.ts'
import { resolveSection } from './bench/resolve.ts'
import { scaleSection } from './bench/scale.ts'
import { scoreSection } from './bench/score.ts'
import { searchSection } from './bench/search.ts'
import { sizesSection } from './bench/sizes.ts'
import { uiSection } from './bench/ui.ts'

/** Each measures one thing and gives its table. Figures are of this machine: only ratios and bytes travel. */
const SECTIONS: Record<string, () => Promise<string>> = {
  resolve: resolveSection,
  search: searchSection,
  scale: scaleSection,
  score: scoreSection,
  detector: detectorSection,
  sizes: sizesSection,
  ui: uiSection,
}

/** The sections to run, by name; all of them without any. */
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(SECTIONS, name))
if (unknown !== undefined) throw new Error(`no section "${unknown}": ${Object.keys(SECTIONS).join(', ')}`)

for (const [name, section] of Object.entries(SECTIONS))
  if (asked.length === 0 || asked.includes(name)) process.stdout.write(`${await section()}\n\n`)
