import { useState } from 'react'
import type { Response } from '../../utils/messages/contract.ts'
import type { PageFile } from '../../utils/model/mention.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { bytesOf } from './bytes.ts'

export type FileOffersProps = {
  /** The page's host, beside which another host is named. */
  host: string
  files: PageFile[]
  /** Has the page fetch one of its files; called in the click. */
  fetchFile: (url: string) => Promise<Response<'ui>bg fetch-file'>>
  /** Reads what was fetched as if it had been dropped. */
  onFile: (file: File) => void
  /** Leads to where a file can be dropped. */
  onChoose: () => void
}

type Offer = Omit<FileOffersProps, 'files'> & { file: PageFile }
type State = 'idle' | 'reading' | 'blocked' | 'too-large'

const WHY = { blocked: 'panel.offer.blocked', 'too-large': 'panel.file.tooLarge' } as const

/** The host that a click would ask, where it is not the page's own. */
function otherHost(file: PageFile, host: string): string | null {
  const at = URL.parse(file.url.replace(/^blob:/, ''))?.hostname ?? ''
  return at === '' || at === host ? null : at
}

function Name({ file, host }: { file: PageFile; host: string }) {
  const other = otherHost(file, host)
  return (
    <span className="offer-name">
      <bdi>{plain(file.name, 120) || say('panel.offer.unnamed')}</bdi>
      {other && <span className="ts-second"> {say('panel.offer.from', { host: other })}</span>}
    </span>
  )
}

function Choose({ onChoose }: { onChoose: () => void }) {
  return (
    <button type="button" className="link" onClick={onChoose}>
      {say('panel.offer.choose')}
    </button>
  )
}

function FileOffer({ file, host, fetchFile, onFile, onChoose }: Offer) {
  const [state, setState] = useState<State>('idle')
  const read = async () => {
    setState('reading')
    try {
      const fetched = await fetchFile(file.url)
      if (fetched.ok) onFile(new File([bytesOf(fetched.data)], plain(file.name, 120) || say('panel.offer.unnamed')))
      setState(fetched.ok ? 'idle' : fetched.why)
    } catch {
      setState('blocked')
    }
  }
  return (
    <li className="offer">
      <Name file={file} host={host} />
      <button type="button" className="secondary" disabled={state === 'reading'} onClick={() => void read()}>
        {say(state === 'reading' ? 'panel.offer.reading' : 'panel.offer.read')}
        <span className="ts-hidden"> {plain(file.name, 120)}</span>
      </button>
      <p className="offer-why" role="status">
        {(state === 'blocked' || state === 'too-large') && (
          <>
            {say(WHY[state])} <Choose onChoose={onChoose} />
          </>
        )}
      </p>
    </li>
  )
}

/**
 * Documents that the page shows and that are not read with it. Nothing is fetched before the click, and then by the page
 * with its own rights. A viewer of another origin can only be said to be there.
 */
export function FileOffers({ files, ...rest }: FileOffersProps) {
  const readable = files.filter(({ kind }) => kind !== 'viewer')
  if (files.length === 0) return null
  return (
    <section className="offers" aria-label={say('panel.offer.label')}>
      {readable.length > 0 ? (
        <>
          <p>{sayCount('panel.offer.shows', readable.length)}</p>
          <ul>
            {readable.map((file) => (
              <FileOffer key={file.url} file={file} {...rest} />
            ))}
          </ul>
        </>
      ) : (
        <p>
          {say('panel.offer.viewer')} <Choose onChoose={rest.onChoose} />
        </p>
      )}
    </section>
  )
}
