import { useEffect, useRef, useState } from 'react'
import type { Judged } from '../../utils/messages/judge.ts'
import type { Appraisal } from '../../utils/model/appraisal.ts'
import { say } from '../../utils/model/words.ts'
import { originalOf } from '../../utils/overlay/masked.ts'
import { useOutcome } from '../data/judge.ts'
import { AskForm } from './AskForm.tsx'
import { type Done, type FormProps, issuerOf } from './forms.ts'
import { MatchForm } from './MatchForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { TrustForm } from './TrustForm.tsx'

const ACTS: readonly Judged[] = ['trust', 'match', 'note', 'ask']
const FORMS = { trust: TrustForm, match: MatchForm, note: NoteForm, ask: AskForm } as const

/** What names the issuer whole: not while blind view leaves that out. */
const NAMING: readonly Judged[] = ['trust', 'ask']

function Form({ act, ...props }: FormProps & { act: Judged }) {
  const Chosen = FORMS[act]
  if (NAMING.includes(act) && issuerOf(props.appraisal) !== issuerOf(props.original))
    return <p className="judge-form ts-second">{say('judge.blind')}</p>
  return <Chosen {...props} />
}

/**
 * What the person judges for themselves, beneath a card of the panel: one form at a time, and after each change the way
 * back.
 * @param asked what a page's card was asked to lead to here; a new object each time.
 */
export function Judgement({ appraisal, asked }: { appraisal: Appraisal; asked: { act: Judged } | null }) {
  const [act, setAct] = useState<Judged | null>(asked?.act ?? null)
  const [seen, setSeen] = useState(asked)
  const [done, setDone] = useOutcome<Done>(appraisal.mention.key)
  const area = useRef<HTMLElement>(null)
  if (asked !== seen) {
    setSeen(asked)
    if (asked) setAct(asked.act)
  }
  useEffect(() => {
    if (!asked) return
    // After the row, which takes the focus when it is shown.
    const frame = requestAnimationFrame(() => {
      const button = area.current?.querySelector<HTMLElement>(`[data-act="${asked.act}"]`)
      button?.focus()
      button?.scrollIntoView({ block: 'center' })
    })
    return () => cancelAnimationFrame(frame)
  }, [asked])

  // A record that was looked up by its name is no claim that could be wrong.
  const acts = appraisal.mention.source.by === 'catalogue' ? ACTS.filter((one) => one !== 'match') : ACTS
  const undo = done?.undo
  return (
    <section className="judge" aria-label={say('judge.title')} ref={area}>
      <h3>{say('judge.title')}</h3>
      <div className="judge-acts">
        {acts.map((one) => (
          <button
            key={one}
            type="button"
            className="secondary"
            data-act={one}
            aria-expanded={act === one}
            onClick={() => {
              setDone(null)
              setAct(act === one ? null : one)
            }}
          >
            {say(`judge.act.${one}`)}
          </button>
        ))}
      </div>
      {act && (
        <Form
          act={act}
          appraisal={appraisal}
          original={originalOf(appraisal)}
          onDone={(next) => {
            setDone(next)
            setAct(null)
            area.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus()
          }}
        />
      )}
      <p className="judge-done" role="status">
        {done?.words}
      </p>
      {undo && (
        <button
          type="button"
          className="secondary"
          onClick={() => {
            undo()
            setDone(null)
          }}
        >
          {say('judge.undo')}
        </button>
      )}
    </section>
  )
}
