import { LANGUAGES, OWN_NAMES } from '../../utils/model/languages.ts'
import { languageChoiceSchema } from '../../utils/model/settings.ts'
import { say } from '../../utils/model/words.ts'
import { useSetLanguage } from '../data/mutations.ts'
import { useSettings } from '../data/queries.ts'
import { Field } from './Section.tsx'

/** The language that everything is said in. Names of credentials and issuers stay as they are. */
export function Language() {
  const settings = useSettings()
  const save = useSetLanguage()
  if (!settings.data) return null
  return (
    <Field
      label={say('options.language.label')}
      hint={say('options.language.hint')}
      error={save.isError ? say('options.notSaved') : undefined}
    >
      {(aria) => (
        <select
          {...aria}
          value={settings.data.language}
          disabled={save.isPending}
          onChange={(event) => save.mutate({ language: languageChoiceSchema.parse(event.target.value) })}
        >
          <option value="auto">{say('options.language.auto')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {OWN_NAMES[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
