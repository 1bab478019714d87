import { MutationObserver, QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keys } from '../../../components/data/keys.ts'
import { optimistic } from '../../../components/data/optimistic.ts'
import { type TrustedList, trustedListSchema } from '../../../utils/model/requisition.ts'

const sent: { name: string; payload: unknown; settle: (error?: Error) => void }[] = []
vi.mock('../../../utils/messages/ask.ts', () => ({
  ask: (name: string, payload: unknown) =>
    new Promise((resolve, reject) => {
      sent.push({ name, payload, settle: (error) => (error ? reject(error) : resolve({})) })
    }),
}))

const list = (version: number) => trustedListSchema.parse({ version, entries: [] })
const turn = () => new Promise((done) => setTimeout(done, 5))

describe('a change that shows at once', () => {
  let client: QueryClient
  const shown = () => client.getQueryData<TrustedList>(keys.trusted)?.version
  const save = (version: number) =>
    new MutationObserver(
      client,
      optimistic<'ui>bg trusted.save', TrustedList | null>(client, {
        name: 'ui>bg trusted.save',
        what: 'trusted',
        queryKey: keys.trusted,
        next: (_, payload) => payload.list as TrustedList,
      }),
    ).mutate({ list: list(version) })
  beforeEach(() => {
    sent.length = 0
    client = new QueryClient()
    client.setQueryData(keys.trusted, list(1))
  })

  it('is there before the answer, and stays with it', async () => {
    const saved = save(2)
    await turn()
    expect(shown()).toBe(2)
    sent[0]?.settle()
    await saved
    expect(shown()).toBe(2)
    expect(client.getQueryState(keys.trusted)?.isInvalidated).toBe(true)
  })

  it('goes back to what was there where it is refused', async () => {
    const saved = save(2)
    await turn()
    sent[0]?.settle(new Error('no'))
    await expect(saved).rejects.toThrow('no')
    expect(shown()).toBe(1)
  })

  it('waits for the one before, and what is stored is asked for after the last alone', async () => {
    const saves = [save(2), save(3)]
    await turn()
    expect(sent.map(({ payload }) => payload)).toMatchObject([{ list: { version: 2 } }])
    sent[0]?.settle()
    await saves[0]
    expect(client.getQueryState(keys.trusted)?.isInvalidated).toBe(false)
    await turn()
    sent[1]?.settle()
    await saves[1]
    expect(shown()).toBe(3)
    expect(client.getQueryState(keys.trusted)?.isInvalidated).toBe(true)
  })
})
