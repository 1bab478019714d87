import { type FormEvent, useState } from 'react'
import type { CopyProblem } from '../../utils/model/registry-copy.ts'
import { say } from '../../utils/model/words.ts'
import { problemWords } from './copy-words.ts'
import { Field, FileButton } from './Section.tsx'

export type Wish = { address: string; key: string | null }

/** A public key of Ed25519 in base64: 32 bytes. */
const KEY = /^[A-Za-z0-9+/]{43}=?$/

/** Takes a copy by the address of its manifest, or by its files. */
export function TakeCopy(props: {
  /** Where the copy in use came from. */
  address: string
  /** What was wrong with the last try, and what to ask the browser for where its host kept us out. */
  problem: CopyProblem | null
  host: string | null
  busy: boolean
  onTake: (wish: Wish) => void
  onFiles: (files: File[], key: string | null) => void
  /** Called straight from the click. */
  onAllow: (host: string, wish: Wish) => void
}) {
  const [address, setAddress] = useState(props.address)
  const [key, setKey] = useState('')
  const wanted = key.trim() === '' ? null : key.trim()
  const keyOk = wanted === null || KEY.test(wanted)
  const wish = { address: address.trim(), key: wanted }
  const { host } = props

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keyOk && wish.address !== '') props.onTake(wish)
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field
        label={say('options.copy.address')}
        hint={say('options.copy.addressHint')}
        error={props.problem === null ? undefined : problemWords(props.problem)}
      >
        {(aria) => (
          <input
            {...aria}
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={2000}
            placeholder="https://files.example.org/registry/manifest.json"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      {host !== null && (
        <div className="preview">
          <p>{say('options.copy.allowWhy', { host: host.replace(/^https:\/\/|\/\*$/g, '') })}</p>
          <div className="buttons">
            <button type="button" className="secondary" onClick={() => props.onAllow(host, wish)}>
              {say('options.copy.allow')}
            </button>
          </div>
        </div>
      )}
      <details>
        <summary>{say('options.copy.keyTitle')}</summary>
        <Field
          label={say('options.copy.key')}
          hint={say('options.copy.keyHint')}
          error={keyOk ? undefined : say('options.copy.badKey')}
        >
          {(aria) => (
            <input
              {...aria}
              type="text"
              autoComplete="off"
              spellCheck={false}
              maxLength={100}
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
          )}
        </Field>
      </details>
      <div className="buttons">
        <button type="submit" className="secondary" disabled={props.busy}>
          {say('options.copy.take')}
        </button>
        <FileButton
          label={say('options.copy.takeFiles')}
          accept=".json,.gz,.zip"
          multiple
          onFile={(_, files) => keyOk && props.onFiles(files, wanted)}
        />
      </div>
    </form>
  )
}
