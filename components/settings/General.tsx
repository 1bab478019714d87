import { themeSchema } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { useSetPreferences } from '../data/options.ts'
import { useSettings } from '../data/queries.ts'
import { Choice } from './Choice.tsx'
import { Language } from './Language.tsx'
import { Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

const CHIPS = ['chips', 'panel-only'] as const

/** *General*: language, theme, and where chips may stand by default. */
export function General() {
  const settings = useSettings()
  const save = useSetPreferences()
  if (!settings.data)
    return (
      <Section title={say('options.nav.general')} lead={say('options.general.lead')}>
        {settings.isError ? <Unanswered onRetry={() => void settings.refetch()} /> : <Waiting />}
      </Section>
    )
  const { theme, inlineDefault } = settings.data
  return (
    <Section title={say('options.nav.general')} lead={say('options.general.lead')}>
      <div className="narrow-field">
        <Language />
      </div>
      <Choice
        name="theme"
        legend={say('options.general.theme')}
        hint={say('options.general.themeHint')}
        values={themeSchema.options}
        value={theme}
        words={(each) => say(`options.general.theme.${each}`)}
        onChoose={(each) => save.mutate({ theme: each })}
      />
      <Choice
        name="inline-default"
        legend={say('options.general.chips')}
        hint={say('options.general.chipsHint')}
        values={CHIPS}
        value={inlineDefault}
        words={(each) => say(`options.general.chips.${each}`)}
        onChoose={(each) => save.mutate({ inlineDefault: each })}
      />
      <p>
        <a className="link" href="#sites">
          {say('options.general.chipsSites')}
        </a>
      </p>
      <p role="status" className="problem">
        {save.isError ? say('options.notSaved') : ''}
      </p>
    </Section>
  )
}
