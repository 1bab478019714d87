import { type KeyboardEvent, useState } from 'react'
import { say, sayCount } from '../../utils/model/words.ts'
import { Problems } from './Problems.tsx'
import { addSkills, type RoleDraft } from './role-draft.ts'
import { Field, FileButton } from './Section.tsx'
import { type SkillsTaken, takeDescriptors } from './skill-file.ts'

type Skills = RoleDraft['skills']

/** What a file of skill descriptors brought. */
export function SkillsTold({ file, taken }: { file: string; taken: SkillsTaken }) {
  const { added, known, leftOut } = taken
  return (
    <>
      <p role="status">
        {[
          `${file}: ${sayCount('options.role.rsd.added', added)}`,
          ...(known > 0 ? [sayCount('options.role.rsd.known', known)] : []),
          ...(leftOut.length > 0 ? [sayCount('options.role.rsd.leftOut', leftOut.length)] : []),
        ].join(', ')}
      </p>
      {leftOut.length > 0 && <Problems title={say('options.role.rsd.why')} items={leftOut} />}
    </>
  )
}

/** Skills of a role: added one by one, from a file of descriptors or pasted as a list, each a must or a nice-to-have. */
export function SkillsEditor({ skills, onChange }: { skills: Skills; onChange: (skills: Skills) => void }) {
  const [text, setText] = useState('')
  const [told, setTold] = useState<{ file: string; taken: SkillsTaken } | null>(null)
  const take = async (file: File) => {
    const taken = takeDescriptors(skills, await file.text())
    setTold({ file: file.name, taken })
    onChange(taken.skills)
  }
  const add = () => {
    onChange(addSkills(skills, text, 'must'))
    setText('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (text.trim()) add()
  }
  const setNeed = (label: string, need: 'must' | 'nice') =>
    onChange(skills.map((skill) => (skill.label === label ? { ...skill, need } : skill)))

  return (
    <fieldset className="group">
      <legend>{say('options.role.skills')}</legend>
      {skills.length > 0 && (
        <ul className="lines">
          {skills.map((skill) => (
            <li key={skill.label}>
              <bdi className="grow">{skill.label}</bdi>
              <select
                className="need"
                aria-label={say('options.role.needOf', { skill: skill.label })}
                value={skill.need}
                onChange={(event) => setNeed(skill.label, event.target.value === 'nice' ? 'nice' : 'must')}
              >
                <option value="must">{say('options.role.must')}</option>
                <option value="nice">{say('options.role.nice')}</option>
              </select>
              <button
                type="button"
                className="quiet"
                aria-label={say('options.role.removeSkill', { skill: skill.label })}
                onClick={() => onChange(skills.filter((other) => other !== skill))}
              >
                {say('options.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <Field label={say('options.role.addSkill')} hint={say('options.role.addSkillHint')}>
        {(aria) => (
          <div className="with-button">
            <textarea
              {...aria}
              rows={1}
              value={text}
              onKeyDown={onKeyDown}
              onChange={(event) => setText(event.target.value)}
            />
            <button type="button" className="secondary" disabled={!text.trim()} onClick={add}>
              {say('options.add')}
            </button>
          </div>
        )}
      </Field>
      <div>
        <FileButton
          label={say('options.role.rsd')}
          accept=".json,.jsonl,.csv,application/json,text/csv"
          onFile={(file) => void take(file)}
        />
      </div>
      {told && <SkillsTold {...told} />}
    </fieldset>
  )
}
