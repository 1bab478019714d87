/** A line this full (share of the usual full width) goes on in the next one. */
export const FULL = 0.85
/** Fewer lines of about the same width happen by chance. */
const FULL_LINES = 4

/** The width of full lines: 90th percentile of the lines' lengths; 0 where too few lines come near it to be wrapped ones. */
export function fullWidth(lengths: readonly number[]): number {
  const sorted = lengths.filter((length) => length > 0).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  return sorted.filter((length) => length >= FULL * width).length >= FULL_LINES ? width : 0
}
