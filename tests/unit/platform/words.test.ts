import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { say, speak, spokenLanguage } from '../../../utils/model/words.ts'

const getUILanguage = vi.fn(() => 'de-CH')
vi.mock('wxt/browser', () => ({ browser: { i18n: { getUILanguage }, runtime: { getURL: (path: string) => path } } }))
const { languageOf, speakAs } = await import('../../../utils/platform/words.ts')

const answers = (body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body))),
  )

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
})
afterEach(() => {
  speak('en')
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the language that is spoken', () => {
  it('is the chosen one, else the browser’s, else one that the person reads', () => {
    expect(languageOf('es')).toBe('es')
    expect(languageOf('auto')).toBe('de')
    getUILanguage.mockReturnValueOnce('fr')
    expect(languageOf('auto')).toBe('en')
  })

  it('comes out of the package', async () => {
    answers({ 'card.action.close': 'Schließen' })
    expect(await speakAs('auto')).toBe('de')
    expect(fetch).toHaveBeenCalledWith('/words/de.json')
    expect([say('card.action.close'), spokenLanguage()]).toEqual(['Schließen', 'de'])
  })

  it.each([
    ['words with another place', { 'band.movedBy': 'durch {nobody}' }],
    ['a key that nobody knows', { 'no.such': 'x' }],
    ['no list', ['x']],
  ])('is English, said once, when the file holds %s', async (_, body) => {
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined)
    answers(body)
    expect(await speakAs('de')).toBe('en')
    expect([say('card.action.close'), spokenLanguage()]).toEqual(['Close', 'en'])
    expect(error).toHaveBeenCalledOnce()
  })

  it('is English when the file cannot be had', async () => {
    vi.spyOn(console, 'error').mockReturnValue(undefined)
    vi.stubGlobal('fetch', () => Promise.reject(new Error('gone')))
    expect(await speakAs('es')).toBe('en')
  })
})
