import type { Usage } from '../../utils/model/usage.ts'
import { say } from '../../utils/model/words.ts'
import { countWords, sizeWords } from './copy-words.ts'

/**
 * What is stored in this browser, kind by kind, with how many and how large.
 * @param hasKey whether a key for live search is kept; it is said, and neither shown nor counted in bytes
 */
export function StoredTable({ usage, hasKey }: { usage: Usage[]; hasKey: boolean }) {
  const sum = usage.reduce((bytes, each) => bytes + each.bytes, 0)
  return (
    <table className="list figures-table">
      <caption className="ts-hidden">{say('options.data.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('options.data.kind')}</th>
          <th scope="col">{say('options.data.entries')}</th>
          <th scope="col">{say('options.data.size')}</th>
        </tr>
      </thead>
      <tbody>
        {usage.map(({ kind, entries, bytes }) => (
          <tr key={kind}>
            <th scope="row">{say(`options.data.of.${kind}`)}</th>
            <td>{countWords(entries)}</td>
            <td>{bytes === 0 ? '–' : sizeWords(bytes)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{say('options.data.of.key')}</th>
          <td>{countWords(hasKey ? 1 : 0)}</td>
          <td>–</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say('options.data.sum')}</th>
          <td />
          <td>{sizeWords(sum)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
