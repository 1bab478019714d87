import { say, spokenLanguage } from '../../utils/model/words.ts'
import { Word } from './Word.tsx'

const TERMS = [
  'accreditation',
  'assessment',
  'award',
  'coverage',
  'credential',
  'issuer',
  'lookalike',
  'match',
  'microcredential',
  'proctored',
  'registry',
  'renewal',
  'rubric',
  'stackable',
  'starter',
] as const

/** The words of the card, in alphabetical order of the language that is spoken. */
export function Glossary() {
  const terms = TERMS.map((term) => ({ term, word: say(`learn.term.${term}`) }))
  terms.sort((a, b) => a.word.localeCompare(b.word, spokenLanguage()))
  return (
    <section className="learn-part">
      <h3>{say('learn.glossary')}</h3>
      <p className="ts-second">{say('learn.glossary.lead')}</p>
      <dl className="learn-words">
        {terms.map(({ term, word }) => (
          <Word key={term} word={word} is={say(`learn.term.${term}.is`)} />
        ))}
      </dl>
    </section>
  )
}
