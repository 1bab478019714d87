import * as Tabs from '@radix-ui/react-tabs'
import { useEffect, useState } from 'react'
import { say } from '../../utils/model/words.ts'
import { isOptionsSection, OPTIONS_SECTIONS, type OptionsHost, type OptionsSection } from '../data/host.ts'
import { About } from './About.tsx'
import { Copy } from './Copy.tsx'
import { Data } from './Data.tsx'
import { Lab } from './Lab.tsx'
import { Layers } from './Layers.tsx'
import { Live } from './Live.tsx'
import { Role } from './Role.tsx'
import { Scoring } from './Scoring.tsx'
import { Sites } from './Sites.tsx'
import { Sources } from './Sources.tsx'
import { Trusted } from './Trusted.tsx'

function Content({ section, host }: { section: OptionsSection; host: OptionsHost }) {
  switch (section) {
    case 'sites':
      return <Sites host={host} />
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
    case 'lab':
      return <Lab />
    case 'sources':
      return <Sources />
    case 'about':
      return <About />
  }
}

/** The section is the page's address after `#`, so that a link can lead to it and *back* works. */
function useSection(): [OptionsSection, (section: OptionsSection) => void] {
  const read = (): OptionsSection => {
    const hash = location.hash.slice(1)
    return isOptionsSection(hash) ? hash : 'sites'
  }
  const [section, setSection] = useState(read)
  useEffect(() => {
    const heard = () => setSection(read())
    window.addEventListener('hashchange', heard)
    return () => window.removeEventListener('hashchange', heard)
  })
  return [
    section,
    (next) => {
      location.hash = next
    },
  ]
}

/** The options page. */
export function OptionsPage({ host }: { host: OptionsHost }) {
  const [section, setSection] = useSection()
  return (
    <Tabs.Root
      className="options"
      orientation="vertical"
      value={section}
      onValueChange={(next) => isOptionsSection(next) && setSection(next)}
    >
      <header className="side">
        <h1>{say('options.title')}</h1>
        <Tabs.List className="sections" aria-label={say('options.nav')}>
          {OPTIONS_SECTIONS.map((each) => (
            <Tabs.Trigger key={each} value={each}>
              {say(`options.nav.${each}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </header>
      <main>
        {OPTIONS_SECTIONS.map((each) => (
          <Tabs.Content key={each} value={each} className="section">
            <Content section={each} host={host} />
          </Tabs.Content>
        ))}
      </main>
      <footer>{say('panel.foot')}</footer>
    </Tabs.Root>
  )
}
