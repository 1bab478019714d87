/** The option that an arrow leads to, round the ends; -1 where there is none. */
export function nextOption(active: number, many: number, key: 'ArrowDown' | 'ArrowUp'): number {
  if (many === 0) return -1
  if (key === 'ArrowDown') return active + 1 >= many ? 0 : active + 1
  return active <= 0 ? many - 1 : active - 1
}
