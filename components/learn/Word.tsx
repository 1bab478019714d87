/** A word and what it means, as one row of a list of them. */
export function Word({ word, is }: { word: string; is: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{is}</dd>
    </div>
  )
}
