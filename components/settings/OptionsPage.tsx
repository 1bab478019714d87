import { useEffect, useRef, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import {
  isOptionsSection,
  OPTIONS_GROUPS,
  type OptionsGroup,
  type OptionsHost,
  type OptionsSection,
} from '../data/host.ts'
import { About } from './About.tsx'
import { Accessibility } from './Accessibility.tsx'
import { Audit } from './Audit.tsx'
import { Copy } from './Copy.tsx'
import { Data } from './Data.tsx'
import { General } from './General.tsx'
import { Lab } from './Lab.tsx'
import { Layers } from './Layers.tsx'
import { Live } from './Live.tsx'
import { Role } from './Role.tsx'
import { Scoring } from './Scoring.tsx'
import { Sites } from './Sites.tsx'
import { Sources } from './Sources.tsx'
import { Trusted } from './Trusted.tsx'
import { UndoProvider } from './undo.tsx'

function Content({ section, host }: { section: OptionsSection; host: OptionsHost }) {
  switch (section) {
    case 'general':
      return <General />
    case 'sites':
      return <Sites host={host} />
    case 'accessibility':
      return <Accessibility host={host} lessMotion={matchMedia('(prefers-reduced-motion: reduce)').matches} />
    case 'copy':
      return <Copy host={host} />
    case 'role':
      return <Role />
    case 'trusted':
      return <Trusted />
    case 'layers':
      return <Layers />
    case 'scoring':
      return <Scoring />
    case 'live':
      return <Live host={host} />
    case 'data':
      return <Data host={host} />
    case 'audit':
      return <Audit />
    case 'lab':
      return <Lab />
    case 'sources':
      return <Sources />
    case 'about':
      return <About />
  }
}

/** The section is the page's address after `#`, so that a link can lead to it and *back* works. */
function useSection(onGone: () => void): OptionsSection {
  const read = (): OptionsSection => {
    const hash = location.hash.slice(1)
    return isOptionsSection(hash) ? hash : 'general'
  }
  const [section, setSection] = useState(read)
  useEffect(() => {
    const heard = () => {
      setSection(read())
      onGone()
    }
    window.addEventListener('hashchange', heard)
    return () => window.removeEventListener('hashchange', heard)
  })
  return section
}

function Group({ group, section }: { group: OptionsGroup; section: OptionsSection }) {
  const id = `group-${group}`
  return (
    <div className="group-of">
      <p id={id}>{say(`options.group.${group}`)}</p>
      <ul aria-labelledby={id}>
        {OPTIONS_GROUPS[group].map((each) => (
          <li key={each}>
            <a href={`#${each}`} aria-current={each === section ? 'page' : undefined}>
              {say(`options.nav.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const GROUPS = Object.keys(OPTIONS_GROUPS) as OptionsGroup[]

/** The options page. Whoever goes to a section goes on from its heading. */
export function OptionsPage({ host }: { host: OptionsHost }) {
  const main = useRef<HTMLElement>(null)
  const went = useRef(false)
  const section = useSection(() => {
    went.current = true
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is another one with each section
  useEffect(() => {
    if (!went.current) return
    window.scrollTo(0, 0)
    main.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [section])
  return (
    <div className="options">
      <header className="side">
        <h1>{say('options.title')}</h1>
        <nav aria-label={say('options.nav')}>
          <button type="button" className="skip secondary" onClick={() => main.current?.querySelector('h2')?.focus()}>
            {say('options.skip')}
          </button>
          {GROUPS.map((group) => (
            <Group key={group} group={group} section={section} />
          ))}
        </nav>
      </header>
      <UndoProvider>
        <main ref={main}>
          <div className="section" key={section}>
            <Content section={section} host={host} />
          </div>
        </main>
      </UndoProvider>
      <footer>{say('panel.foot')}</footer>
    </div>
  )
}
