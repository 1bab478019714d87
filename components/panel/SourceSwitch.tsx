import { say } from '../../utils/model/words.ts'
import { Switch } from './Switch.tsx'

type Source = 'page' | 'file'

/** Which reading a pane is about, once there are two. */
export function SourceSwitch(props: { value: Source; fileName: string; onChange: (source: Source) => void }) {
  const options: { value: Source; words: string }[] = [
    { value: 'page', words: say('panel.tab.page') },
    { value: 'file', words: props.fileName },
  ]
  return <Switch label={say('panel.job.source')} value={props.value} options={options} onChange={props.onChange} />
}
