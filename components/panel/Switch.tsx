import { useId } from 'react'

/** One choice out of a few, side by side: radio buttons that look like one control. */
export function Switch<T extends string>(props: {
  label: string
  value: T
  options: { value: T; words: string }[]
  onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="switch">
      <legend className="ts-hidden">{props.label}</legend>
      {props.options.map(({ value, words }) => (
        <label key={value} className={props.value === value ? 'chosen' : undefined}>
          <input
            type="radio"
            name={name}
            className="ts-hidden"
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
