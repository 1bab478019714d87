import { type ReactNode, useRef, useState } from 'react'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import type { LiveCandidate, LiveRecordAnswer, LiveSearch, LiveStatus } from '../../utils/model/live.ts'
import type { Mention } from '../../utils/model/mention.ts'
import { say } from '../../utils/model/words.ts'
import { plain } from '../../utils/overlay/plain.ts'
import { Card } from '../card/Card.tsx'
import { useLive, useLiveRecord, useLiveSearch, useWasSearched } from '../data/live.ts'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import { ageWords, likenessWords, problemWords, updatedWords } from './live-words.ts'

/** Said to those who listen as it changes; what is found follows it. */
function Status({ children }: { children: ReactNode }) {
  return <p role="status">{children}</p>
}

function Problem({ answer, onAgain }: { answer: Extract<LiveSearch, { ok: false }>; onAgain: () => void }) {
  return (
    <div className="live-problem">
      <Status>{problemWords(answer.problem, answer.until)}</Status>
      <button type="button" className="secondary" onClick={onAgain}>
        {say('live.again')}
      </button>
    </div>
  )
}

function Found({ candidate, onShow }: { candidate: LiveCandidate; onShow: (ctid: string) => void }) {
  const { ctid, name, issuer, sure } = candidate
  return (
    <li>
      <bdi className="live-name">{plain(name)}</bdi>
      <span className="ts-second">
        <bdi>{issuer === null ? say('live.noIssuer') : plain(issuer)}</bdi> · {likenessWords(candidate)}
      </span>
      <span className="buttons">
        {sure && ctid !== null && (
          <button type="button" className="secondary" onClick={() => onShow(ctid)}>
            {say('live.show')}
            <span className="ts-hidden"> {plain(name)}</span>
          </button>
        )}
        {ctid !== null && (
          <ExternalLink url={`https://credentialfinder.org/credential/${encodeURIComponent(ctid)}`}>
            {say('card.action.registry')}
          </ExternalLink>
        )}
      </span>
    </li>
  )
}

/** What a search gave. `now`: ms since 1970. */
export function LiveResult(props: {
  answer: LiveSearch
  now: number
  onShow: (ctid: string) => void
  onAgain: () => void
}) {
  const { answer, now, onShow, onAgain } = props
  if (!answer.ok) return <Problem answer={answer} onAgain={onAgain} />
  const { candidates } = answer
  return (
    <>
      <h3>
        {say('live.found.title')} <span className="ts-second">{ageWords(answer, now)}</span>
      </h3>
      {candidates.length === 0 && <Status>{say('live.found.nothing')}</Status>}
      {candidates.length > 0 && !candidates.some(({ sure }) => sure) && <Status>{say('live.found.unsure')}</Status>}
      <ul>
        {candidates.map((candidate) => (
          <Found key={candidate.ctid ?? candidate.name} candidate={candidate} onShow={onShow} />
        ))}
      </ul>
    </>
  )
}

/** A mention told by a record of the Registry, with the age of what is told. */
export function LiveCard(props: { answer: LiveRecordAnswer; now: number; onBack: () => void; onAgain: () => void }) {
  const { answer, now, onBack, onAgain } = props
  return (
    <>
      <button type="button" className="quiet" onClick={onBack}>
        {say('live.back')}
      </button>
      {answer.ok ? (
        <>
          <p className="ts-second">
            {[ageWords(answer, now), updatedWords(answer.updated)].filter((each) => each !== null).join(' · ')}
          </p>
          <Card appraisal={answer.appraisal} />
        </>
      ) : (
        <Problem answer={answer} onAgain={onAgain} />
      )}
    </>
  )
}

function Record({ mention, ctid, onBack }: { mention: Mention; ctid: string; onBack: () => void }) {
  const record = useLiveRecord(mention, ctid)
  if (record.isError) return <p>{say('panel.failed.internal')}</p>
  if (!record.data || record.isFetching)
    return (
      <p className="loading" role="status">
        {say('live.working')}
      </p>
    )
  return <LiveCard answer={record.data} now={Date.now()} onBack={onBack} onAgain={() => void record.refetch()} />
}

function Search({ mention, status, onAsked }: { mention: Mention; status: LiveStatus; onAsked: () => void }) {
  const before = useWasSearched(mention)
  const [asked, setAsked] = useState(before || (status.automatic && status.hasKey && status.granted))
  const [ctid, setCtid] = useState<string | null>(null)
  const search = useLiveSearch(mention, asked)
  const show = (next: string | null) => {
    setCtid(next)
    onAsked()
  }
  if (!asked)
    return (
      <>
        <button
          type="button"
          className="secondary"
          onClick={() => {
            setAsked(true)
            onAsked()
          }}
        >
          {say('live.ask')}
        </button>
        <p className="ts-second">{say('live.askHint')}</p>
      </>
    )
  if (search.isError) return <p>{say('panel.failed.internal')}</p>
  if (!search.data || search.isFetching)
    return (
      <p className="loading" role="status">
        {say('live.working')}
      </p>
    )
  if (ctid !== null) return <Record mention={mention} ctid={ctid} onBack={() => show(null)} />
  return <LiveResult answer={search.data} now={Date.now()} onShow={show} onAgain={() => void search.refetch()} />
}

/** True where the Registry itself might know more: nothing near it here, or several that fit. */
export function isAskable({ resolution, flags }: Appraisal): boolean {
  const { outcome } = resolution
  return (outcome === 'none' || outcome === 'ambiguous') && !flags.includes('hidden')
}

/** *Search the Registry*, beside a credential that is not known here. Not there while live search is off. */
export function Live({ appraisal }: { appraisal: Appraisal }) {
  const status = useLive()
  const place = useRef<HTMLElement>(null)
  if (!status.data?.on || !isAskable(appraisal)) return null
  const { mention } = appraisal
  return (
    // what was asked for takes the place of the button: the focus goes along
    <section className="live" aria-label={say('live.ask')} tabIndex={-1} ref={place}>
      <Search key={mention.key} mention={mention} status={status.data} onAsked={() => place.current?.focus()} />
    </section>
  )
}
