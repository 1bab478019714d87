import { describe, expect, it } from 'vitest'
import { patternsFor, siteOf } from '../../../components/data/sites.ts'
import { nextRow } from '../../../components/panel/Rows.tsx'
import { failureWords, fileFailureWords, pageView } from '../../../components/panel/view.ts'
import { DocumentError } from '../../../utils/documents/error.ts'
import { MessageError } from '../../../utils/messages/envelope.ts'
import { appraisal, site, tab } from './make.ts'

describe('patternsFor', () => {
  const sites = [site(), site({ id: 'one', patterns: ['https://one.example/*'] })]
  const asked = (host: string) => patternsFor({ host, pattern: `https://${host}/*` }, sites)

  it('asks for the whole of a known site, so that its state becomes granted', () => {
    expect(asked('jobs.ats.example')).toEqual(['https://*.ats.example/*'])
    expect(asked('ats.example')).toEqual(['https://*.ats.example/*'])
  })

  it('asks for nothing beside an unknown host', () => {
    expect(asked('evilats.example')).toEqual(['https://evilats.example/*'])
    expect(asked('sub.one.example')).toEqual(['https://sub.one.example/*'])
    expect(siteOf('evilats.example', sites)).toBeNull()
  })
})

describe('pageView', () => {
  it('tells loading, no tab and each state of a tab apart', () => {
    expect(pageView(undefined, undefined, null).kind).toBe('loading')
    expect(pageView(null, undefined, null).kind).toBe('no-tab')
    expect(pageView(7, undefined, null).kind).toBe('loading')
    expect(pageView(7, tab([], { state: 'no-permission', reading: null }), null)).toEqual({
      kind: 'no-permission',
      host: 'jobs.ats.example',
      pattern: 'https://jobs.ats.example/*',
    })
    expect(pageView(7, tab([], { state: 'unreadable', reading: null }), null).kind).toBe('unreadable')
    expect(pageView(7, tab([]), null).kind).toBe('nothing')
    expect(pageView(7, tab([appraisal('Diploma')]), null).kind).toBe('list')
  })

  it('turns error codes into states', () => {
    expect(pageView(7, undefined, new MessageError('no-permission', '')).kind).toBe('no-permission')
    expect(pageView(7, undefined, new MessageError('unreadable', '')).kind).toBe('unreadable')
    expect(pageView(7, tab([]), new Error('secret detail'))).toEqual({
      kind: 'failed',
      words: failureWords(new Error('secret detail')),
    })
  })
})

describe('words for what failed', () => {
  it('has a sentence of its own for each way in which a document fails', () => {
    const codes = [
      'encrypted',
      'damaged',
      'no-text',
      'too-large',
      'old-word',
      'rtf',
      'no-badge',
      'unsupported',
    ] as const
    const sentences = codes.map((code) => fileFailureWords(new DocumentError(code)))
    expect(new Set([...sentences, fileFailureWords(new Error('x'))]).size).toBe(codes.length + 1)
  })

  it('never shows what was thrown', () => {
    expect(fileFailureWords(new Error('secret detail'))).not.toContain('secret')
    expect(failureWords(new MessageError('internal', 'secret detail'))).not.toContain('secret')
  })
})

describe('nextRow', () => {
  it('moves by arrows, Home and End and stays inside the list', () => {
    expect(nextRow('ArrowDown', 0, 3)).toBe(1)
    expect(nextRow('ArrowDown', 2, 3)).toBe(2)
    expect(nextRow('ArrowUp', 0, 3)).toBe(0)
    expect(nextRow('End', 0, 3)).toBe(2)
    expect(nextRow('Home', 2, 3)).toBe(0)
    expect(nextRow('Enter', 1, 3)).toBeNull()
  })
})
