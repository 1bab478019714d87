import { beforeEach, describe, expect, it, vi } from 'vitest'

type Clicked = (info: { menuItemId: string; selectionText?: string }, tab?: { id?: number }) => void
const fake = {
  runtime: { lastError: undefined as { message: string } | undefined },
  contextMenus: {
    create: vi.fn((_: object, done: () => void) => done()),
    update: vi.fn(),
    onClicked: { addListener: vi.fn((_: Clicked) => undefined) },
  },
}
vi.mock('wxt/browser', () => ({ browser: fake }))
const { offerOnSelection, onSelectionMenu } = await import('../../../utils/platform/menu.ts')

beforeEach(() => {
  vi.clearAllMocks()
  fake.runtime.lastError = undefined
})

describe('our entry in the menu of selected text', () => {
  it('is made for selections only', () => {
    offerOnSelection('explain', 'Explain this credential')
    const entry = { id: 'explain', title: 'Explain this credential', contexts: ['selection'] }
    expect(fake.contextMenus.create).toHaveBeenCalledWith(entry, expect.any(Function))
    expect(fake.contextMenus.update).not.toHaveBeenCalled()
  })

  it('gets its title where an earlier version has left it', () => {
    fake.runtime.lastError = { message: 'duplicate id' }
    offerOnSelection('explain', 'Explain this credential')
    expect(fake.contextMenus.update).toHaveBeenCalledWith('explain', { title: 'Explain this credential' })
  })

  it('hands on the selected text with its tab, and nothing of other entries', () => {
    const heard = vi.fn()
    onSelectionMenu('explain', heard)
    const click = fake.contextMenus.onClicked.addListener.mock.calls[0]?.[0] as Clicked
    click({ menuItemId: 'other', selectionText: 'CISSP' }, { id: 7 })
    click({ menuItemId: 'explain' }, { id: 7 })
    click({ menuItemId: 'explain', selectionText: 'CISSP' }, {})
    click({ menuItemId: 'explain', selectionText: 'CISSP' })
    expect(heard).not.toHaveBeenCalled()
    click({ menuItemId: 'explain', selectionText: 'CISSP' }, { id: 7 })
    expect(heard).toHaveBeenCalledExactlyOnceWith('CISSP', 7)
  })
})
