import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine } from '../../../entrypoints/background/engine.ts'
import type { Pauses } from '../../../entrypoints/background/pauses.ts'
import { contract } from '../../../utils/messages/contract.ts'
import { type Settings, settingsSchema } from '../../../utils/model/settings.ts'
import type { Store } from '../../../utils/store/store.ts'

let url: string | null = null
const entered = vi.fn(async (_tabId: number, _url: string) => undefined)
const told = vi.fn()
vi.mock('../../../utils/messages/ask.ts', () => ({ tellUi: told }))
vi.mock('../../../utils/platform/page-files.ts', () => ({ tabUrl: async () => url }))
vi.mock('../../../utils/platform/hosts.ts', () => ({ grantedPatterns: async () => [], areGranted: async () => false }))
vi.mock('../../../entrypoints/background/tabs.ts', () => ({ enterByClick: entered }))
const { popupHandlers } = await import('../../../entrypoints/background/popup.ts')

let settings: Settings
const log = vi.fn(async (_event: string, _detail: string) => undefined)
const set = vi.fn(async () => undefined)
const store = { settings: async () => settings, log } as unknown as Store
const searched = { source: 'starter', date: '2026-11-20', size: 3 } as const
const engine = {
  searched,
  search: (text: string) => ({ hits: [], total: text.length, searched: [searched] }),
  open: async (id: string) => (id === 'known' ? { versions: { rubricHash: 'abc' } } : null),
} as unknown as Engine
const handlers = popupHandlers(store, async () => engine, { set } as unknown as Pauses)
const from = { role: 'ui', tabId: null, url: '' } as const

beforeEach(() => {
  settings = settingsSchema.parse({})
  url = 'https://talent.harbour.example/c/1'
  for (const mock of [entered, told, log, set]) mock.mockClear()
})

describe('the opened popup', () => {
  it('reads the page that it was opened on, and says so to whoever shows it', async () => {
    await handlers['ui>bg popup.opened']({ tabId: 4 }, from)
    expect(entered).toHaveBeenCalledWith(4, url)
    expect(told).toHaveBeenCalledWith({ what: 'page', tabId: 4, key: null })
  })

  it('reads nothing where the site is off, and nothing that the browser does not show', async () => {
    settings = settingsSchema.parse({ off: ['talent.harbour.example'] })
    await handlers['ui>bg popup.opened']({ tabId: 4 }, from)
    url = null
    await handlers['ui>bg popup.opened']({ tabId: 4 }, from)
    expect(entered).not.toHaveBeenCalled()
  })
})

describe('what the popup asks', () => {
  it('opens a record that is there, with a line in the log, and refuses any other', async () => {
    await handlers['ui>bg search.open']({ id: 'known' }, from)
    expect(log).toHaveBeenCalledWith('opened by name', expect.stringContaining('"credential":"known"'))
    await expect(handlers['ui>bg search.open']({ id: 'nobody' }, from)).rejects.toMatchObject({ code: 'bad-message' })
    expect(log).toHaveBeenCalledOnce()
  })

  it('hands on which site rests', async () => {
    await handlers['ui>bg site.work']({ host: 'talent.harbour.example', work: 'hour' }, from)
    expect(set).toHaveBeenCalledWith('talent.harbour.example', 'hour')
  })

  it.each([
    ['ui>bg site.work', { host: 'https://x.example/', work: 'off' }],
    ['ui>bg site.work', { host: '', work: 'off' }],
    ['ui>bg site.work', { host: 'x.example', work: 'for ever' }],
    ['ui>bg search', { text: 'x'.repeat(121) }],
    ['ui>bg search.open', { id: 'x'.repeat(301) }],
    ['ui>bg popup.opened', { tabId: '4' }],
  ] as const)('does not fit the contract: %s %o', (name, payload) => {
    expect(contract[name].request.safeParse(payload).success).toBe(false)
  })
})
