import { say, type WordKey } from '../../utils/model/words.ts'

/** The search field above a long table, and how much of it is found. */
export function Find(props: { label: string; text: string; onText: (text: string) => void; count: string }) {
  return (
    <div className="find">
      <input
        type="search"
        className="filter"
        aria-label={props.label}
        placeholder={props.label}
        value={props.text}
        onChange={(event) => props.onText(event.target.value)}
      />
      <p role="status" className="ts-second">
        {props.count}
      </p>
    </div>
  )
}

/** In the place of a table in which nothing was found. */
export function NoneFound({ words, text }: { words: WordKey; text: string }) {
  return <p className="none-found">{say(words, { text: text.trim().slice(0, 60) })}</p>
}
