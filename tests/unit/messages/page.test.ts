import { describe, expect, it, vi } from 'vitest'
import { CONTRACT_VERSION } from '../../../utils/messages/envelope.ts'
import { answerInPage, askFromPage } from '../../../utils/messages/page.ts'

const reply = (value: unknown) => ({ id: 'me', sendMessage: vi.fn(async () => value) })
const mention = { key: null }

describe('askFromPage', () => {
  it('gives the value of a good answer', async () => {
    const runtime = reply({ ok: true, value: { opened: true } })
    await expect(askFromPage(runtime, 'page>bg open-panel', mention)).resolves.toEqual({ opened: true })
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      v: CONTRACT_VERSION,
      type: 'page>bg open-panel',
      payload: mention,
    })
  })

  it('throws the code of a refusal', async () => {
    const runtime = reply({ ok: false, error: { code: 'no-permission', message: 'x' } })
    await expect(askFromPage(runtime, 'page>bg open-panel', mention)).rejects.toMatchObject({ code: 'no-permission' })
  })

  it('calls a background that died in mid-answer internal, so that it is asked again', async () => {
    await expect(askFromPage(reply(undefined), 'page>bg open-panel', mention)).rejects.toMatchObject({
      code: 'internal',
    })
    const dead = { id: 'me', sendMessage: () => Promise.reject(new Error('channel closed')) }
    await expect(askFromPage(dead, 'page>bg open-panel', mention)).rejects.toMatchObject({ code: 'internal' })
  })

  it('calls an extension that is gone stale, so that the page file leaves', async () => {
    const gone = { sendMessage: () => Promise.reject(new Error('invalidated')) }
    await expect(askFromPage(gone, 'page>bg open-panel', mention)).rejects.toMatchObject({ code: 'stale' })
  })
})

describe('answerInPage', () => {
  const message = { v: CONTRACT_VERSION, type: 'bg>page leave', payload: {} }

  it('answers our own background only', async () => {
    const leave = vi.fn()
    expect(answerInPage(message, { id: 'other' }, 'me', { 'bg>page leave': leave })).toBeUndefined()
    expect(leave).not.toHaveBeenCalled()
    const answer = answerInPage(message, { id: 'me' }, 'me', { 'bg>page leave': leave })
    await expect(answer).resolves.toEqual({ ok: true, value: {} })
    expect(leave).toHaveBeenCalledOnce()
  })

  it('turns a reader that fails into an answer', async () => {
    const read = () => {
      throw new Error('hostile page')
    }
    const answer = answerInPage({ ...message, type: 'bg>page read' }, { id: 'me' }, 'me', { 'bg>page read': read })
    await expect(answer).resolves.toMatchObject({ ok: false })
  })
})
