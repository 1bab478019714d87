import { say } from '../../utils/model/words.ts'

type Source = 'page' | 'file'

/** Which reading the matrix is about, once there are two. */
export function SourceSwitch(props: { value: Source; fileName: string; onChange: (source: Source) => void }) {
  const options: { value: Source; words: string }[] = [
    { value: 'page', words: say('panel.tab.page') },
    { value: 'file', words: props.fileName },
  ]
  return (
    <fieldset className="switch">
      <legend className="ts-hidden">{say('panel.job.source')}</legend>
      {options.map(({ value, words }) => (
        <label key={value} className={props.value === value ? 'chosen' : undefined}>
          <input
            type="radio"
            name="source"
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
