import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Card } from '../../components/card/Card.tsx'
import cardCss from '../../components/card/card.css?inline'
import floatCss from '../../components/card/float.css?inline'
import sharedCss from '../../components/shared/shared.css?inline'
import tokensCss from '../../components/shared/tokens.css?inline'
import { makeFrame } from '../../utils/overlay/card-frame.ts'
import { chipView } from '../../utils/overlay/chip-view.ts'
import { makeChips } from '../../utils/overlay/chips.ts'
import { listenForIntent, watchTab } from '../../utils/overlay/intent.ts'
import type { Place } from '../../utils/overlay/page-world.ts'
import { APPRAISALS } from './appraisals.ts'
import './gallery.css'

/**
 * Our own page in which chips and cards stand in open roots, so that tools can see into them: the stand-in for somebody
 * else's page, with the shapes of pages that make trouble. `?theme=dark` for the dark one.
 */

const ids = Object.keys(APPRAISALS)
const nameOf = (id: string) => APPRAISALS[id]!.mention.name
const Name = ({ id }: { id: string }) => <span data-key={id}>{nameOf(id)}</span>
const second = (id: string) => `${APPRAISALS[id]!.mention.issuer ?? 'No issuer stated'} · Issued 2022`

function Page({ title, children, className = '' }: { title: string; children: ReactNode; className?: string }) {
  return (
    <section className={`page ${className}`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Pages() {
  return (
    <>
      <Page title="Headings in a list">
        <ul>
          {['strong', 'solid', 'limited', 'participation', 'expired'].map((id) => (
            <li key={id}>
              <h3>
                <Name id={id} />
              </h3>
              <p>{second(id)}</p>
            </li>
          ))}
        </ul>
      </Page>
      <Page title="Doubled text in links, with gaps">
        <ul>
          {['insufficient', 'none', 'noneSnapshot', 'lookalike'].map((id) => (
            <li key={id}>
              <div className="row">
                <a href={`#${id}`}>
                  <span aria-hidden="true">
                    <Name id={id} />
                  </span>
                  <span className="doubled">{nameOf(id)}</span>
                </a>
              </div>
              <p>{second(id)}</p>
            </li>
          ))}
        </ul>
      </Page>
      <Page title="Dark part of a page" className="night">
        <ul>
          {['ambiguous', 'retired', 'ended'].map((id) => (
            <li key={id}>
              <h3>
                <Name id={id} />
              </h3>
              <p>{second(id)}</p>
            </li>
          ))}
        </ul>
      </Page>
      <Page title="Narrow column" className="narrow">
        <p data-key="strong-narrow">Certified Harbour Safety Engineer, Harbour Safety Institute</p>
        <p>Five years of work on quays, cranes and tides, and an examination.</p>
        <p className="cut" data-key="hostile">
          {nameOf('hostile')}
        </p>
        <p>Shown as text.</p>
      </Page>
      <Page title="Running text">
        <p>
          Holds <span data-key="strong-text">CHSE</span>, <span data-key="solid-text">Port Data Analytics</span> and a
          licence for <span data-key="none-text">small boats</span>; looks after two quays, forty people and one very
          old dog, and writes about tides on Sundays when the weather does not allow anything else.
        </p>
      </Page>
    </>
  )
}

function placeOf(key: string): Place | null {
  const element = document.querySelector(`[data-key="${key}"]`)
  const text = element?.firstChild
  return element ? { element, text: text instanceof Text ? text : null } : null
}

const theme = new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light'
flushSync(() => createRoot(document.querySelector('#pages')!).render(<Pages />))

const sheet = new CSSStyleSheet()
sheet.replaceSync([tokensCss, sharedCss, cardCss].join('\n'))

function showCards(): void {
  for (const [id, startOpen] of [
    ...ids.map((id) => [id, false] as const),
    ['strong', true],
    ['insufficient', true],
  ] as const) {
    const host = document.createElement('div')
    const root = host.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const box = document.createElement('div')
    box.className = 'ts-root'
    box.dataset.theme = theme
    root.append(box)
    host.dataset.card = startOpen ? `${id}-why` : id
    document.querySelector('#cards')!.append(host)
    const props = startOpen ? { startOpen, onOpenPanel: async () => false, onClose: () => undefined } : {}
    createRoot(box).render(<Card appraisal={APPRAISALS[id]!} {...props} />)
  }
}

let life = new AbortController()

/** Draws the chips; gives the milliseconds that it took. @param more further keys, `<state>-<anything>` */
async function showChips(more: string[] = []): Promise<number> {
  life = new AbortController()
  const { signal } = life
  const frame = makeFrame({
    document,
    css: [tokensCss, sharedCss, cardCss, floatCss].join('\n'),
    titleId: 'title',
    signal,
    onClosed: () => root.render(null),
    mode: 'open',
  })
  const root = createRoot(frame.box)
  const byTab = watchTab(document, signal)
  const appraisalOf = (key: string) => APPRAISALS[key.split('-')[0]!]!
  const chips = makeChips({
    document,
    signal,
    place: placeOf,
    mode: 'open',
    onChip(key, button) {
      const card = (
        <Card
          appraisal={appraisalOf(key)}
          titleId="title"
          onOpenPanel={async () => false}
          onClose={() => frame.close(true)}
        />
      )
      listenForIntent(button, byTab, {
        open: (how) => frame.open(button, how, () => flushSync(() => root.render(card))),
        leave: () => frame.close(false),
      })
    },
  })
  const keys = [...ids, 'strong-narrow', 'strong-text', 'solid-text', 'none-text', ...more]
  const started = performance.now()
  await chips.show(keys.map((key) => ({ ...chipView(appraisalOf(key)), key })))
  return performance.now() - started
}

/** Makes the first list longer by `count` entries, and draws a chip for each. */
function showMany(count: number): Promise<number> {
  const list = document.querySelector('.page ul')!
  const entries = [...list.children]
  const keys = Array.from({ length: count }, (_, index) => {
    const entry = entries[index % entries.length]!.cloneNode(true) as Element
    const name = entry.querySelector<HTMLElement>('[data-key]')!
    name.dataset.key = `${name.dataset.key}-${index}`
    list.append(entry)
    return name.dataset.key
  })
  return showChips(keys)
}

/** What the tests drive. */
Object.assign(globalThis, { gallery: { showCards, showChips, showMany, leave: () => life.abort() } })
document.documentElement.dataset.ready = 'yes'
