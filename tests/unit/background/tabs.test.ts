import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MessageError } from '../../../utils/messages/envelope.ts'

const page = {
  url: 'https://talent.example/c/1' as string | null,
  granted: false,
  reader: false,
  injected: [] as string[],
}
const asked = vi.fn(async (_tab: number, name: string, _payload: object) => {
  if (!page.reader) throw new MessageError('unreadable', 'no reader')
  if (name === 'bg>page read') return { reading: 'a reading' }
  if (name === 'bg>page fetch-file') return { ok: true, data: 'AA==' }
  if (!page.injected.includes('files')) throw new MessageError('unreadable', 'nobody lists files')
  return { files: ['a file'] }
})
vi.mock('../../../utils/messages/ask.ts', () => ({ askPage: asked }))
vi.mock('../../../utils/platform/hosts.ts', () => ({ isGranted: async () => page.granted }))
vi.mock('../../../utils/platform/page-files.ts', () => ({
  tabUrl: async () => page.url,
  inject: async (_: number, file: string) => {
    page.injected.push(file)
    page.reader = true
    return true
  },
}))
const { enterByClick, fetchFile, filesOf, readTab } = await import('../../../entrypoints/background/tabs.ts')

beforeEach(() => {
  Object.assign(page, { url: 'https://talent.example/c/1', granted: false, reader: false, injected: [] })
  asked.mockClear()
})

describe('reading a tab', () => {
  it('puts the reader into a granted page that has none', async () => {
    page.granted = true
    expect(await readTab(1)).toBe('a reading')
    expect(page.injected).toEqual(['detect'])
  })

  it('puts nothing into a page that nobody has asked to be read, though the browser would let us', async () => {
    await expect(readTab(2)).rejects.toMatchObject({ code: 'no-permission' })
    expect(page.injected).toEqual([])
  })

  it('reads a page after a click on our button, until its host is left', async () => {
    await enterByClick(3, page.url ?? '')
    page.reader = false // loaded anew
    expect(await readTab(3)).toBe('a reading')
    Object.assign(page, { url: 'https://elsewhere.example/', reader: false })
    await expect(readTab(3)).rejects.toMatchObject({ code: 'no-permission' })
    Object.assign(page, { url: null })
    await expect(readTab(3)).rejects.toMatchObject({ code: 'no-permission' })
  })
})

describe('files of a tab', () => {
  it('are listed by a file of their own, put there when they are asked for', async () => {
    page.granted = true
    expect(await filesOf(5)).toEqual(['a file'])
    expect(page.injected).toEqual(['files'])
  })

  it('are none where the page may not be read', async () => {
    expect(await filesOf(6)).toEqual([])
    expect(page.injected).toEqual([])
  })
})

describe('a file of a tab', () => {
  it('is fetched by the page; where nobody is there, it is blocked', async () => {
    const what = { tabId: 4, url: 'https://talent.example/cv.pdf' }
    expect(await fetchFile(what)).toEqual({ ok: false, why: 'blocked' })
    page.reader = true
    expect(await fetchFile(what)).toEqual({ ok: true, data: 'AA==' })
    expect(asked).toHaveBeenLastCalledWith(4, 'bg>page fetch-file', { url: what.url })
    expect(page.injected).toEqual([])
  })
})
