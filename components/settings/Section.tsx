import { type ReactNode, useId } from 'react'

/** One section of the options page: a heading, a sentence on what it is for, and its content. */
export function Section(props: { title: string; lead?: string; children: ReactNode }) {
  return (
    <>
      <h2 tabIndex={-1}>{props.title}</h2>
      {props.lead && <p className="lead">{props.lead}</p>}
      {props.children}
    </>
  )
}

/** A labelled field with its hint and what is wrong with it, tied together for those who listen. */
export function Field(props: {
  label: string
  hint?: string
  error?: string | undefined
  children: (aria: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode
}) {
  const id = useId()
  const note = props.error ?? props.hint
  const aria = {
    id,
    ...(note !== undefined && { 'aria-describedby': `${id}-note` }),
    ...(props.error !== undefined && { 'aria-invalid': true as const }),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(aria)}
      {note !== undefined && (
        <p id={`${id}-note`} className={props.error === undefined ? 'ts-second' : 'problem'}>
          {note}
        </p>
      )}
    </div>
  )
}

/** A button that opens the file dialog; the input behind it stays reachable by keyboard. */
export function FileButton(props: {
  label: string
  accept: string
  /** Several may be picked at once; `all` are they. */
  multiple?: boolean
  onFile: (file: File, all: File[]) => void
}) {
  const id = useId()
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="ts-hidden"
        accept={props.accept}
        multiple={props.multiple ?? false}
        onChange={(event) => {
          const all = [...(event.target.files ?? [])]
          const [file] = all
          if (file) props.onFile(file, all)
          event.target.value = ''
        }}
      />
      <label htmlFor={id} className="secondary as-button">
        {props.label}
      </label>
    </span>
  )
}
