import type { ChipShape } from '../../utils/overlay/chip-view.ts'
import { SHAPES } from '../../utils/overlay/shapes.ts'

/**
 * The shape of a band or state, in the current colour. Decoration: the words beside it say the same.
 * @param size side in px
 */
export function Shape({ shape, size = 12 }: { shape: ChipShape; size?: number }) {
  return (
    <svg
      className="ts-shape"
      viewBox="0 0 12 12"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      {SHAPES[shape].map((path) => (
        <path
          key={path.d}
          d={path.d}
          fill={path.fill ? 'currentColor' : 'none'}
          stroke={path.fill ? 'none' : 'currentColor'}
          strokeWidth={path.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  )
}
