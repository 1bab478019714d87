import { useState } from 'react'
import { dayWords } from '../../utils/model/dates.ts'
import type { CopyProblem } from '../../utils/model/registry-copy.ts'
import { say } from '../../utils/model/words.ts'
import type { OptionsHost } from '../data/host.ts'
import {
  useCancelCopy,
  useCheckCopy,
  useGoOnWithCopy,
  useInstallCopy,
  usePickCopy,
  useRemoveCopy,
} from '../data/mutations.ts'
import { useCopy, useStatus } from '../data/queries.ts'
import { Confirm } from './Confirm.tsx'
import { CopyInUse } from './CopyInUse.tsx'
import { CopyProgress } from './CopyProgress.tsx'
import { copyWords, problemOf, problemWords } from './copy-words.ts'
import { Section } from './Section.tsx'
import { TakeCopy, type Wish } from './TakeCopy.tsx'
import { Unanswered } from './Unanswered.tsx'
import { Waiting } from './Waiting.tsx'

type Trouble = { problem: CopyProblem; host: string | null } | null

/** *Registry copy*: what is searched, and taking, updating and removing a copy of the whole Registry. */
export function Copy({ host }: { host: OptionsHost }) {
  const status = useCopy()
  const about = useStatus()
  const install = useInstallCopy()
  const pick = usePickCopy()
  const goOn = useGoOnWithCopy()
  const cancel = useCancelCopy()
  const remove = useRemoveCopy()
  const check = useCheckCopy()
  const [trouble, setTrouble] = useState<Trouble>(null)
  const [said, setSaid] = useState('')
  const failed = (error: unknown) => setTrouble({ problem: problemOf(error), host: null })

  const take = (wish: Wish) => {
    setTrouble(null)
    setSaid('')
    // Asked for in the click; whether or not the browser agrees, the copy is taken.
    void host.keepStorage().catch(() => false)
    install.mutate(wish, {
      onSuccess: (answer) => answer.problem && setTrouble({ problem: answer.problem, host: answer.host }),
      onError: failed,
    })
  }
  const allow = (pattern: string, wish: Wish) =>
    void host.requestAccess([pattern]).then((granted) => granted && take(wish), failed)
  const takeFiles = (files: File[], key: string | null) => {
    setTrouble(null)
    setSaid('')
    void host.keepStorage().catch(() => false)
    host
      .openCopy(files)
      .then((picked) => pick.mutateAsync({ picked, key }))
      .then((problem) => problem && setTrouble({ problem, host: null }), failed)
  }
  const look = () =>
    check.mutate(undefined, {
      onSuccess: ({ problem, newer }) => {
        if (problem) setSaid(problemWords(problem))
        else if (newer) setSaid(say('options.copy.newer', { date: dayWords(newer.date) }))
        else setSaid(say('options.copy.newest'))
      },
      onError: (error) => setSaid(problemWords(problemOf(error))),
    })

  if (status.data === undefined)
    return (
      <Section title={say('options.nav.copy')} lead={say('options.copy.lead')}>
        {status.isError ? <Unanswered onRetry={() => void status.refetch()} /> : <Waiting />}
      </Section>
    )
  const { copy, install: coming } = status.data
  const address = copy?.address ?? null
  return (
    <Section title={say('options.nav.copy')} lead={say('options.copy.lead')}>
      <h3>{say('options.copy.searched')}</h3>
      <CopyInUse copy={copy} searched={about.data?.searched ?? null} />
      {address !== null && (
        <div className="bar">
          <button type="button" className="secondary" onClick={look} disabled={check.isPending}>
            {say('options.copy.check')}
          </button>
          <button type="button" className="secondary" onClick={() => take({ address, key: null })}>
            {say('options.copy.update')}
          </button>
        </div>
      )}
      {coming && (
        <CopyProgress
          install={coming}
          hasCopy={copy !== null}
          onGo={() => goOn.mutate({})}
          onCancel={() => cancel.mutate({})}
        />
      )}
      <p role="status" className="done">
        {said}
      </p>
      <h3>{say(copy ? 'options.copy.another' : 'options.copy.add')}</h3>
      <TakeCopy
        key={address}
        address={address ?? ''}
        problem={trouble?.problem ?? null}
        host={trouble?.host ?? null}
        busy={install.isPending}
        onTake={take}
        onFiles={takeFiles}
        onAllow={allow}
      />
      {copy && (
        <Confirm
          ask={say('options.copy.remove')}
          sure={say('options.copy.removeSure', { copy: copyWords(copy) })}
          yes={say('options.copy.remove')}
          onYes={() => remove.mutate({})}
        />
      )}
    </Section>
  )
}
