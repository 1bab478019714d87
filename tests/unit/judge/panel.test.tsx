import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { copyLine } from '../../../components/card/copy-line.ts'
import { publishRequest } from '../../../components/judge/ask.ts'
import { blindPage, blindReading } from '../../../components/judge/blind-views.ts'
import { DecideFirst, OwnView } from '../../../components/judge/DecideFirst.tsx'
import { isSame } from '../../../components/judge/decide.tsx'
import { isRead } from '../../../components/panel/view.ts'
import { say } from '../../../utils/model/words.ts'
import { appraisal, tab } from '../panel/make.ts'

const nothing = () => undefined
const chosen = (what: 'record' | 'none') => {
  const one = appraisal('Bridge Inspector', { outcome: what === 'record' ? 'match' : 'none' })
  return { ...one, resolution: { ...one.resolution, chosen: { what, on: '2026-11-24' } } }
}

describe('a card', () => {
  it('says who chose the record, and when', () => {
    expect(renderToStaticMarkup(<Card appraisal={chosen('record')} />)).toContain('Record chosen by you on')
    expect(copyLine(chosen('record'))).toContain(say('chip.label.chosen'))
    const none = renderToStaticMarkup(<Card appraisal={chosen('none')} />)
    expect(none).toContain(say('chip.noneChosen'))
    expect(none).not.toContain(say('chip.notIn.starter'))
  })

  it('has the person’s note beside its own lines', () => {
    const own = { band: 'basic', text: 'Three evenings.', on: '2026-11-24' } as const
    const html = renderToStaticMarkup(<Card appraisal={{ ...appraisal('Bridge Inspector'), own }} />)
    expect(html).toContain(say('card.line.own'))
    expect(html).toContain('Basic evidence: Three evenings.')
  })

  it('leads to the panel from a page, and has no such way in the panel itself', () => {
    const inPage = renderToStaticMarkup(<Card appraisal={chosen('record')} onOpenPanel={async () => true} />)
    expect(inPage).toContain(say('card.action.more'))
    expect(renderToStaticMarkup(<Card appraisal={chosen('record')} />)).not.toContain(say('card.action.more'))
  })
})

describe('asking the issuer to publish', () => {
  it('names the credential and nothing of the page or the award', () => {
    const mention = { url: 'https://badges.example/jon-ferrier', credentialId: 'HB-77-1', issued: '2020-03' }
    const one = appraisal('Rope Rescue & Access', { outcome: 'none', mention })
    const { body, href } = publishRequest(one)
    expect(body).toContain('Rope Rescue & Access')
    for (const text of ['ferrier', 'HB-77-1', '2020']) expect(body).not.toContain(text)
    const url = new URL(href)
    expect([url.protocol, url.pathname]).toEqual(['mailto:', ''])
    expect(new URLSearchParams(href.split('?')[1]).get('body')).toBe(body.replace(/\n/g, '\r\n'))
    expect(href).not.toContain('+')
  })
})

describe('decide first', () => {
  it('tells names and no band', () => {
    const html = renderToStaticMarkup(<DecideFirst appraisals={[appraisal('Bridge Inspector')]} onShow={nothing} />)
    expect(html).toContain('Bridge Inspector')
    expect(html).not.toMatch(/Strong|Solid|Basic/)
    expect(html).toMatch(/<button type="submit"[^>]* disabled=""/)
    expect(renderToStaticMarkup(<OwnView note="" />)).toContain(say('views.decide.noneSaid'))
  })

  it('knows a page that grew from another candidate’s', () => {
    const keys = (...all: string[]) => new Set(all)
    expect(isSame(keys('a', 'b', 'c'), keys('a', 'b', 'c', 'd', 'e', 'f', 'g'))).toBe(true)
    expect(isSame(keys('a', 'b', 'c', 'd'), keys('a', 'x', 'y', 'z'))).toBe(false)
    expect(isSame(keys(), keys('a'))).toBe(false)
  })
})

describe('what the panel shows in blind view', () => {
  it('has no names of files', () => {
    const file = { url: 'https://ats.example/1', name: 'Jon Ferrier CV.pdf', kind: 'pdf' } as const
    const one = appraisal('Certificate in Rope Access', { mention: { issuer: 'Elmsworth College' } })
    const view = blindPage({ kind: 'list', tab: tab([one], { files: [file] }) })
    if (!isRead(view)) throw new Error('not read')
    expect(view.tab.files[0]?.name).toBe('')
    expect(view.tab.appraisals[0]?.mention.issuer).toBe(say('views.blind.school'))
    expect(blindReading({ kind: 'failed', name: 'Jon Ferrier CV.pdf', words: 'x' }).name).toBe(say('views.blind.file'))
    expect(blindReading({ kind: 'empty' })).toEqual({ kind: 'empty' })
  })
})
