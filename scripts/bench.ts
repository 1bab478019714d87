import { detectorSection } from './bench/detector.ts'
import { resolveSection } from './bench/resolve.ts'
import { sizesSection } from './bench/sizes.ts'

/** Each measures one thing and gives its table. Figures are of this machine: only ratios and bytes travel. */
const SECTIONS: (() => Promise<string>)[] = [resolveSection, detectorSection, sizesSection]

for (const section of SECTIONS) process.stdout.write(`${await section()}\n\n`)
