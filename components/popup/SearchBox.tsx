import { useCombobox } from 'downshift'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import { SEARCH_LENGTH, type SearchAnswer, type SearchHit } from '../../utils/messages/popup.ts'
import { isWordKey, say, sayCount, spokenLanguage } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'

function kindWords(type: string): string {
  const key = `card.kind.${type}`
  return say(isWordKey(key) ? key : 'card.kind.other')
}

function secondLine({ type, issuer }: SearchHit): string {
  const kind = kindWords(type)
  return issuer === null ? kind : say('card.kind.from', { kind, issuer: plain(issuer, 120) })
}

/** What the search came to, for everybody to read and for a screen reader to hear. */
export function foundWords({ hits, total, searched }: SearchAnswer): string {
  if (hits.length === 0) {
    const where = searched.length > 1 ? 'both' : (searched[0]?.source ?? 'starter')
    return say('popup.search.nothing', { where: say(`popup.search.where.${where}`) })
  }
  if (total > hits.length)
    return say('popup.search.more', { shown: hits.length, n: total.toLocaleString(spokenLanguage()) })
  return sayCount('popup.search.found', hits.length)
}

export type SearchBoxProps = {
  text: string
  onText: (text: string) => void
  /** What was found, perhaps for the text before this one. */
  answer: SearchAnswer | undefined
  failed: boolean
  /** The list is shown; not while one of it is looked at. */
  open: boolean
  onChoose: (hit: SearchHit) => void
  /** Escape in a search that holds something. */
  onEscape: () => void
  field: RefObject<HTMLInputElement | null>
}

/** Search by name as one types: the field has the focus, arrow keys choose, Enter opens, Escape clears. */
export function SearchBox({ text, onText, answer, failed, open, onChoose, onEscape, field }: SearchBoxProps) {
  const items = open && answer ? answer.hits : []
  const box = useCombobox<SearchHit>({
    items,
    itemToString: (hit) => hit?.name ?? '',
    itemToKey: (hit) => hit?.id ?? '',
    inputValue: text,
    selectedItem: null,
    isOpen: open,
    defaultHighlightedIndex: 0,
    // Leaving the field chooses nothing, and what is chosen does not write over what was typed.
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? state : { ...changes, inputValue: state.inputValue },
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChoose(selectedItem),
  })
  const { htmlFor, ...label } = box.getLabelProps()
  useEffect(() => field.current?.focus(), [field])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
    // In an empty field Escape is the browser's: it closes the popup.
    if (text === '') return
    event.preventDefault()
    onEscape()
  }
  return (
    <search className="find">
      <label className="ts-hidden" htmlFor={htmlFor} {...label}>
        {say('popup.search')}
      </label>
      <div className="find-field">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        </svg>
        <input
          {...box.getInputProps({
            ref: field,
            onKeyDown,
            // Told at once, not by way of the combobox: else the caret jumps.
            onChange: (event) => onText(event.currentTarget.value),
          })}
          type="text"
          className="find-input"
          placeholder={say('popup.search')}
          maxLength={SEARCH_LENGTH}
          spellCheck={false}
          autoComplete="off"
        />
        {text !== '' && (
          <button type="button" className="quiet find-clear" aria-label={say('popup.search.clear')} onClick={onEscape}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
            </svg>
          </button>
        )}
      </div>
      <ul {...box.getMenuProps({ 'aria-label': say('popup.search.results') })} className="hits" hidden={!items.length}>
        {items.map((hit, index) => (
          <li
            key={hit.id}
            className="hit"
            data-highlighted={box.highlightedIndex === index || undefined}
            {...box.getItemProps({ item: hit, index })}
          >
            <bdi className="hit-name">{plain(hit.name, 200)}</bdi>
            <bdi className="hit-by">{secondLine(hit)}</bdi>
          </li>
        ))}
      </ul>
      <p className="find-sum" role="status">
        {open && failed && say('popup.search.failed')}
        {open && !failed && answer && foundWords(answer)}
      </p>
    </search>
  )
}
