import { say } from '../../utils/model/words.ts'

/** More than this is no longer read, only counted. */
const SHOWN = 50

/** What could not be done, and why, line by line. Nothing of what was there before is touched by it. */
export function Problems({ title, items }: { title: string; items: string[] }) {
  return (
    <div className="problems" role="alert">
      <h3>{title}</h3>
      {items.length > 0 && (
        <ul>
          {items.slice(0, SHOWN).map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {items.length > SHOWN && <p>{say('options.moreProblems', { n: items.length - SHOWN })}</p>}
    </div>
  )
}
