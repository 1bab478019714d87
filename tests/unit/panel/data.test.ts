import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../components/data/client.ts'
import { isOptionsSection } from '../../../components/data/host.ts'
import { keys, staleAfter } from '../../../components/data/keys.ts'
import { MessageError } from '../../../utils/messages/envelope.ts'

describe('what a change makes old', () => {
  const old = (what: Parameters<typeof staleAfter>[0]['what'], tabId: number | null = null) =>
    staleAfter({ what, tabId }).map((key) => key.join())

  it('is one tab for a page that was read, every tab when no tab is named', () => {
    expect(old('page', 7)).toEqual(['tab,7'])
    expect(old('page')).toEqual(['tab'])
  })

  it('is every appraisal for a role or a list', () => {
    for (const what of ['requisitions', 'trusted'] as const)
      expect(old(what)).toEqual(expect.arrayContaining(['tab', 'appraise']))
  })

  it('is one tab’s selection for a selection', () => expect(old('selection', 7)).toEqual(['selection,7']))

  it('is nothing for a focus', () => expect(old('focus', 7)).toEqual([]))
})

describe('the query client', () => {
  const { queries } = createQueryClient().getDefaultOptions()
  const retry = queries?.retry as (failures: number, error: Error) => boolean

  it('asks a background that was being restarted once more, and takes a refusal as an answer', () => {
    expect(retry(0, new MessageError('internal', ''))).toBe(true)
    expect(retry(1, new MessageError('internal', ''))).toBe(false)
    expect(retry(0, new MessageError('no-permission', ''))).toBe(false)
  })

  it('does not wait for a network', () => {
    expect(queries?.networkMode).toBe('always')
  })

  it('invalidates what lies under a key', async () => {
    const client = createQueryClient()
    client.setQueryData(keys.tab(7), { tabId: 7 })
    await client.invalidateQueries({ queryKey: keys.tabs })
    expect(client.getQueryState(keys.tab(7))?.isInvalidated).toBe(true)
  })
})

describe('a section in the address', () => {
  it('is one that exists', () => {
    expect(isOptionsSection('role')).toBe(true)
    expect(isOptionsSection('constructor')).toBe(false)
  })
})
