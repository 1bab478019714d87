import { describe, expect, it, vi } from 'vitest'
import { CONTRACT_VERSION } from '../../../utils/messages/envelope.ts'
import { askFromPage, hearBackground } from '../../../utils/messages/page.ts'

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

describe('hearBackground', () => {
  const message = { v: CONTRACT_VERSION, type: 'bg>page leave', payload: {} }
  type Heard = (message: unknown, sender: { id?: string }, reply: (value: unknown) => void) => true | undefined

  function ear() {
    const listeners = new Set<Heard>()
    const onMessage = {
      addListener: (heard: Heard) => void listeners.add(heard),
      removeListener: (heard: Heard) => void listeners.delete(heard),
    }
    const runtime: { id?: string | undefined; onMessage: typeof onMessage } = { id: 'me', onMessage }
    /** What is answered; undefined where nobody feels meant. */
    const say = (what: unknown, id: string) =>
      new Promise<unknown>((resolve) => {
        if ([...listeners].every((heard) => heard(what, { id }, resolve) === undefined)) resolve(undefined)
      })
    return { runtime, listeners, say }
  }

  it('answers our own background only', async () => {
    const leave = vi.fn()
    const { runtime, say } = ear()
    hearBackground(runtime, { 'bg>page leave': leave })
    expect(await say(message, 'other')).toBeUndefined()
    expect(await say({ ...message, type: 'bg>page read' }, 'me')).toBeUndefined()
    expect(leave).not.toHaveBeenCalled()
    expect(await say(message, 'me')).toEqual({ ok: true, value: {} })
    expect(leave).toHaveBeenCalledOnce()
  })

  it('turns a reader that fails into an answer', async () => {
    const { runtime, say } = ear()
    hearBackground(runtime, {
      'bg>page read': () => {
        throw new Error('hostile page')
      },
    })
    expect(await say({ ...message, type: 'bg>page read' }, 'me')).toMatchObject({ ok: false })
  })

  it('ends when it is told to, behind an answer too, and leaves an extension alone that is gone', async () => {
    const { runtime, listeners, say } = ear()
    const stop = hearBackground(runtime, { 'bg>page leave': () => {} }, () => stop())
    expect(await say(message, 'me')).toEqual({ ok: true, value: {} })
    expect(listeners.size).toBe(0)
    const stopLater = hearBackground(runtime, {})
    runtime.id = undefined
    expect(stopLater).not.toThrow()
    expect(listeners.size).toBe(1)
  })
})
