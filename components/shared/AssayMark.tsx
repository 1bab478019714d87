import type { Quality } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { type Area, areasOf, reachWord } from './areas.ts'

const INNER = 9
const OUTER = 30
/** Half of the gap between two wedges, degrees. */
const GAP = 3

function at(radius: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180
  return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle)).toFixed(2)}`
}

/** Outline of wedge `index` of six, from INNER to `outer`; the first starts at the top. */
function wedge(index: number, outer: number): string {
  const from = index * 60 - 90 + GAP
  const to = (index + 1) * 60 - 90 - GAP
  return `M${at(INNER, from)}L${at(outer, from)}A${outer} ${outer} 0 0 1 ${at(outer, to)}L${at(INNER, to)}A${INNER} ${INNER} 0 0 0 ${at(INNER, from)}Z`
}

/** @param measured false: something is known of the area, and how far it reaches is not to be shown */
function Wedge({ area, index, measured }: { area: Area; index: number; measured: boolean }) {
  if (area.reach === null) return <path className="ts-wedge-unknown" d={wedge(index, OUTER)} />
  if (!measured) return <path className="ts-wedge-found" d={wedge(index, OUTER)} />
  return (
    <>
      <path className="ts-wedge-known" d={wedge(index, OUTER)} />
      {area.reach > 0 && <path className="ts-wedge-fill" d={wedge(index, INNER + (OUTER - INNER) * area.reach)} />}
    </>
  )
}

function areaWords({ dimension, reach }: Area, measured: boolean): string {
  const state = reach !== null && !measured ? say('card.why.found') : say(`card.reach.${reachWord(reach)}`)
  return `${say(`card.area.${dimension}`)}: ${state}`
}

/**
 * The assay mark: a wedge for each area of quality, filled from the centre as far as the known evidence reaches, dashed
 * where it is not known. Below the coverage gate a wedge says known or not known and no more: no number, drawn or said.
 * @param size side in px; below 40 the dashes run together
 */
export function AssayMark({ quality, size = 60 }: { quality: Quality; size?: number }) {
  const areas = areasOf(quality)
  const measured = quality.point !== null
  const label = areas.map((area) => areaWords(area, measured)).join('; ')
  return (
    <svg className="ts-mark" viewBox="-32 -32 64 64" width={size} height={size} role="img" aria-label={label}>
      {areas.map((area, index) => (
        <Wedge key={area.dimension} area={area} index={index} measured={measured} />
      ))}
    </svg>
  )
}
