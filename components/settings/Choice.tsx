import { useId } from 'react'

/** One of a few, each in sight; chosen is stored at once. */
export function Choice<V extends string | number>(props: {
  name: string
  legend: string
  hint: string
  values: readonly V[]
  value: V
  words: (value: V) => string
  onChoose: (value: V) => void
}) {
  const id = useId()
  return (
    <fieldset className="pick" aria-describedby={id}>
      <legend>{props.legend}</legend>
      <div className="choice">
        {props.values.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={props.name}
              checked={each === props.value}
              onChange={() => props.onChoose(each)}
            />
            {props.words(each)}
          </label>
        ))}
      </div>
      <p className="ts-second" id={id}>
        {props.hint}
      </p>
    </fieldset>
  )
}
