import { type ReactNode, useId, useState } from 'react'
import type { Judged } from '../../utils/messages/judge.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { dayWords } from '../../utils/model/dates.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { faceOf } from '../../utils/overlay/chip-view.ts'
import { AssayMark } from '../shared/AssayMark.tsx'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import { rubricWords } from '../shared/rubric-words.ts'
import { Shape } from '../shared/Shape.tsx'
import { uniqueSources } from '../shared/SourceList.tsx'
import { copyLine } from './copy-line.ts'
import { Detail } from './Detail.tsx'
import { type Heading, headingOf } from './heading.ts'
import { type CardLine, cardLines } from './lines.ts'

export type CardProps = {
  appraisal: Appraisal
  /** Opens the side panel at this credential, and what can be done there; false where only the toolbar button can. Absent inside the panel. */
  onOpenPanel?: (act?: Judged) => Promise<boolean>
  /** Absent where the card is part of a page and does not close. */
  onClose?: () => void
  /** For the dialog that is named by the card's title. */
  titleId?: string
  /** Shown with its explanation open. */
  startOpen?: boolean
}

function Head({ heading, appraisal, titleId }: { heading: Heading; appraisal: Appraisal; titleId: string }) {
  const { quality } = appraisal
  return (
    <header className="card-head">
      <div className="card-names">
        <h2 id={titleId}>
          <bdi>{heading.title}</bdi>
        </h2>
        {heading.by && (
          <p className="card-by">
            <bdi>{heading.by}</bdi>
          </p>
        )}
      </div>
      {quality && <AssayMark quality={quality} />}
      <ul className="card-pills">
        {heading.pills.map(({ shape, tone, text }) => (
          <li key={text} className={`ts-pill ts-tone-${tone}`}>
            {shape && <Shape shape={shape} />}
            <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </header>
  )
}

/** What it could be, or whose name it bears: shown where none was chosen. */
function Choices({ appraisal }: { appraisal: Appraisal }) {
  const { outcome, candidates } = appraisal.resolution
  if ((outcome !== 'ambiguous' && outcome !== 'lookalike') || candidates.length === 0) return null
  return (
    <section className="card-choices">
      <h3>{say(`card.choices.${outcome}`)}</h3>
      <ul>
        {candidates.slice(0, 3).map(({ credentialId, name, issuer }) => (
          <li key={credentialId}>
            <bdi>{name}</bdi>
            {issuer && (
              <span className="ts-second">
                {' · '}
                <bdi>{issuer}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Line({ line }: { line: CardLine }) {
  return (
    <div className="card-line">
      <dt>{say(`card.line.${line.key}`)}</dt>
      <dd>
        <span className={line.unknown ? 'ts-unknown' : undefined}>
          <bdi>{line.text}</bdi>
        </span>
        {line.link && (
          <>
            {' · '}
            <ExternalLink url={line.link.url}>{line.link.text}</ExternalLink>
          </>
        )}
      </dd>
    </div>
  )
}

function sourcesWords({ quality, platformProfile }: Appraisal): string {
  const scored = (quality?.reasons ?? []).flatMap((reason) => reason.sources)
  const sources = uniqueSources([...scored, ...(platformProfile?.sources ?? [])])
  if (sources.length === 0) return say('card.sources.none')
  const count = sayCount('card.sources', sources.length)
  const newest = sources.flatMap(({ date }) => (date ? [date] : [])).sort()
  const last = newest[newest.length - 1]
  return last ? say('card.sources.newest', { count, date: dayWords(last) }) : count
}

function CopyButton({ line }: { line: string }) {
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(line)
      setDone('copied')
    } catch {
      // A page may forbid the clipboard to everything in it.
      setDone('copyFailed')
    }
  }
  return (
    <button type="button" onClick={copy} onBlur={() => setDone(null)}>
      <span aria-live="polite">{say(`card.action.${done ?? 'copy'}`)}</span>
    </button>
  )
}

const ACTS: readonly Judged[] = ['trust', 'match', 'note', 'ask']

/** The ways into the panel. What a person judges for themselves is done there: nothing is changed from within a page. */
function PanelButtons({ open }: { open: (act?: Judged) => Promise<boolean> }) {
  const [hint, setHint] = useState(false)
  const [more, setMore] = useState(false)
  const id = useId()
  const go = (act?: Judged) => void open(act).then((opened) => setHint(!opened))
  if (hint)
    return (
      <span className="card-hint" role="status">
        {say('card.panelHint')}
      </span>
    )
  return (
    <>
      <button type="button" onClick={() => go()}>
        {say('card.action.panel')}
      </button>
      <button
        type="button"
        aria-expanded={more}
        aria-controls={more ? `${id}more` : undefined}
        onClick={() => setMore(!more)}
      >
        {say('card.action.more')}
      </button>
      {more && (
        <span className="card-more" id={`${id}more`}>
          {ACTS.map((act) => (
            <button key={act} type="button" onClick={() => go(act)}>
              {say(`judge.act.${act}`)}
            </button>
          ))}
        </span>
      )}
    </>
  )
}

function Registry({ ctid }: { ctid: string | null }): ReactNode {
  if (!ctid) return null
  return (
    <ExternalLink className="card-action" url={`https://credentialfinder.org/credential/${encodeURIComponent(ctid)}`}>
      {say('card.action.registry')}
    </ExternalLink>
  )
}

/**
 * One appraisal, explained: first what it is in at most 90 words, then, under *Why?*, every number with its lines and
 * sources. The same in a page and in the side panel. Fetches nothing.
 */
export function Card({ appraisal, onOpenPanel, onClose, titleId, startOpen = false }: CardProps) {
  const [open, setOpen] = useState(startOpen)
  const ownId = useId()
  const heading = headingOf(appraisal, faceOf(appraisal))
  const lines = cardLines(appraisal)
  const { quality, versions } = appraisal
  const record = appraisal.resolution.outcome === 'match' ? appraisal.credential : null
  return (
    <article className="card">
      <Head heading={heading} appraisal={appraisal} titleId={titleId ?? `${ownId}title`} />
      {heading.what && <p className="card-what">{heading.what}</p>}
      <Choices appraisal={appraisal} />
      <dl className="card-lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </dl>
      <div className="card-actions">
        <button
          type="button"
          className="card-why"
          aria-expanded={open}
          aria-controls={open ? `${ownId}why` : undefined}
          onClick={() => setOpen(!open)}
        >
          {say('card.action.why')}
        </button>
        <Registry ctid={record?.ctid ?? null} />
        <CopyButton line={copyLine(appraisal)} />
        {onOpenPanel && <PanelButtons open={onOpenPanel} />}
        {onClose && (
          <button type="button" className="card-close" onClick={onClose} aria-label={say('card.action.close')}>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
            </svg>
          </button>
        )}
      </div>
      {open && <Detail id={`${ownId}why`} appraisal={appraisal} lines={lines} fullTitle={heading.fullTitle} />}
      <footer className="card-foot">
        <span>{say('card.footer')}</span>
        <span>{sourcesWords(appraisal)}</span>
        {quality && <span>{say('card.detail.rubric', { rubric: rubricWords(versions) })}</span>}
      </footer>
    </article>
  )
}
