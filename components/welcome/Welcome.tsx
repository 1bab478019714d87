import { type ReactNode, useEffect, useRef, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import type { WelcomeHost } from '../data/host.ts'
import { useRequisitions, useSites } from '../data/queries.ts'
import { Learn } from '../learn/Learn.tsx'
import { RoleStep } from './RoleStep.tsx'
import { SeeStep } from './SeeStep.tsx'
import { SitesStep } from './SitesStep.tsx'
import { around, STEPS, type Step, viewOf, type WelcomeView } from './steps.ts'
import { WhatStep } from './WhatStep.tsx'

function useView(): WelcomeView {
  const [view, setView] = useState(() => viewOf(location.hash))
  useEffect(() => {
    const heard = () => setView(viewOf(location.hash))
    window.addEventListener('hashchange', heard)
    return () => window.removeEventListener('hashchange', heard)
  }, [])
  return view
}

/** Where one stands among the steps; each can be gone to. */
export function Progress({ step }: { step: Step }) {
  const at = STEPS.indexOf(step)
  return (
    <nav aria-label={say('welcome.steps')}>
      <ol className="progress">
        {STEPS.map((each, index) => (
          <li key={each} className={index < at ? 'past' : undefined}>
            <a href={`#${each}`} aria-current={each === step ? 'step' : undefined}>
              <span className="progress-n" aria-hidden="true">
                {index + 1}
              </span>
              {say(`welcome.step.${each}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Back, and on. @param done something was chosen here: going on is not skipping then */
export function Onward({ step, done }: { step: Step; done: boolean }) {
  const { before, after } = around(step)
  return (
    <div className="onward">
      {before && (
        <a className="quiet" href={`#${before}`}>
          {say('welcome.back')}
        </a>
      )}
      {after && (
        <a className={done ? 'primary' : 'secondary'} href={`#${after}`}>
          {say(done ? 'welcome.next' : 'welcome.skip')}
        </a>
      )}
    </div>
  )
}

/** Whether a step was done, as far as it asks for anything. */
function useDone(step: Step): boolean {
  const sites = useSites()
  const roles = useRequisitions()
  if (step === 'sites') return sites.data?.some(({ granted }) => granted) ?? false
  if (step === 'role') return (roles.data?.active ?? null) !== null
  return true
}

function Content({ step, host }: { step: Step; host: WelcomeHost }): ReactNode {
  switch (step) {
    case 'what':
      return <WhatStep />
    case 'sites':
      return <SitesStep host={host} />
    case 'role':
      return <RoleStep />
    case 'see':
      return <SeeStep />
  }
}

/** The first steps: what this is, where it may read, for which role, and a made-up profile to see it on. */
export function Welcome({ host }: { host: WelcomeHost }) {
  const view = useView()
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(view)
  const step = view === 'learn' ? 'see' : view
  const done = useDone(step)
  useEffect(() => {
    document.title = `${say(view === 'learn' ? 'learn.title' : `welcome.step.${view}`)} · Touchstone`
    // The new step is told to those who listen by its heading, which says how far one is.
    if (seen.current !== view) heading.current?.focus()
    seen.current = view
  }, [view])
  return (
    <div className="welcome">
      <header className="welcome-head">
        <h1>{say('welcome.title')}</h1>
        {view === 'learn' ? (
          <a className="link" href="#what">
            {say('welcome.toSteps')}
          </a>
        ) : (
          view !== 'see' && (
            <a className="link" href="/demo.html">
              {say('welcome.toDemo')}
            </a>
          )
        )}
      </header>
      {view !== 'learn' && <Progress step={step} />}
      <main className="welcome-step" key={view}>
        {view === 'learn' ? (
          <Learn heading={heading} />
        ) : (
          <>
            <h2 ref={heading} tabIndex={-1}>
              <span className="ts-hidden">
                {say('welcome.progress', { n: STEPS.indexOf(step) + 1, all: STEPS.length })}:{' '}
              </span>
              {say(`welcome.step.${step}`)}
            </h2>
            <Content step={step} host={host} />
            <Onward step={step} done={done} />
          </>
        )}
      </main>
      <footer>{say('panel.foot')}</footer>
    </div>
  )
}
