import type { ChipShape } from './chip-view.ts'

/** One stroke or fill of a shape, in a 12 × 12 box. */
export type ShapePath = { d: string; fill: boolean; width: number }

/**
 * The shapes as SVG path data, one place for the plain-DOM chips and for React. Each differs in outline, so that it is
 * told apart without colour.
 */
export const SHAPES: Readonly<Record<ChipShape, readonly ShapePath[]>> = {
  strong: [{ d: 'M6 .5 11.5 6 6 11.5.5 6Z', fill: true, width: 0 }],
  solid: [{ d: 'M6 1.4 10.6 6 6 10.6 1.4 6Z', fill: false, width: 1.6 }],
  basic: [{ d: 'M6 1.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8Z', fill: false, width: 1.6 }],
  participation: [{ d: 'M6 2 10.6 10H1.4Z', fill: false, width: 1.5 }],
  none: [{ d: 'M2 6h8', fill: false, width: 1.6 }],
  lookalike: [{ d: 'M1.5 4.3q2.25-2.2 4.5 0t4.5 0M1.5 8q2.25-2.2 4.5 0t4.5 0', fill: false, width: 1.5 }],
  ended: [{ d: 'M2 1.5h8v9H2ZM2 6h8', fill: false, width: 1.5 }],
}
