import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../components/data/client.ts'
import { DataProvider } from '../../../components/data/Provider.tsx'
import { Demo, Told } from '../../../components/demo/Demo.tsx'
import profile from '../../../components/demo/profile.json' with { type: 'json' }
import { compileStarter } from '../../../scripts/compile-starter.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { say } from '../../../utils/model/words.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { openRegistry } from '../../../utils/registry/snapshot/registry.ts'
import { createLookup } from '../../../utils/resolve/lookup.ts'
import { gated } from '../../../utils/score/appraise.ts'
import { createAppraiser } from '../../../utils/score/appraiser.ts'
import { RUBRIC } from '../../../utils/score/rubric.ts'
import { read } from '../detect-dom/page.ts'

const host = { read: async () => [], draw: () => undefined }

/** The whole page as it stands in the browser, ours and the profile, before anything is read. */
const html = () =>
  renderToStaticMarkup(
    <DataProvider client={createQueryClient()}>
      <Demo host={host} />
    </DataProvider>,
  )

const mentionsHere = () => read(html()).reading.mentions

async function appraise(mentions: readonly Mention[]): Promise<Appraisal[]> {
  const { bytes, shards } = compileStarter()
  const registry = openRegistry(bytes.buffer, async (n) => shards[n]?.buffer ?? new ArrayBuffer())
  const { resolve, find } = createLookup([registry], (resolution) => gated(resolution, RUBRIC))
  const one = createAppraiser({ resolve, requisition: null, trusted: [], today: '2026-11-24' })
  return Promise.all(mentions.map(async (mention) => one(mention, await find(mention))))
}

describe('the demo page', () => {
  const mentions = mentionsHere()

  it('is read as a page that nobody has described: the credentials of the profile, and none of our own words', () => {
    expect(mentions.map(({ name, issuer }) => [name, issuer])).toEqual(
      profile.credentials.map(({ name, issuer }) => [name, issuer]),
    )
  })

  it('shows every kind of answer that its words promise', async () => {
    const views = (await appraise(mentions)).map(chipView)
    const of = (name: string) => views[mentions.findIndex((mention) => mention.name === name)]
    expect([...new Set(views.map(({ shape }) => shape))]).toEqual(
      expect.arrayContaining(['solid', 'none', 'lookalike', 'ended']),
    )
    expect(of('CompTIA Security+')?.shape).toBe('solid')
    expect(of('Security+ Certification')?.words).toBe(say('chip.lookalike'))
    expect(of('Harbour Safety Card')?.words).toBe(say('chip.notIn.starter'))
    expect(of('Certified Ethical Hacker (CEH)')?.label).toContain('expired')
    expect(of('Python for Everybody')?.label).toMatch(/course/i)
  })
})

describe('what the demo page tells', () => {
  const told = (state: 'reading' | 'told' | 'failed', count = 0) =>
    renderToStaticMarkup(<Told state={state} count={count} again={() => undefined} />)

  it('says what is under way, what came of it, and lets a failure be tried again', () => {
    expect(told('reading')).toContain(say('demo.reading'))
    expect(told('told', 9)).toContain('9 credentials')
    expect(told('told', 1)).toContain('1 credential is')
    expect(told('failed')).toContain(say('demo.again'))
    expect(told('told', 9)).not.toContain('<button')
  })
})
