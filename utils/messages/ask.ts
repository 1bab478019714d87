import { browser } from 'wxt/browser'
import { contract, type MessageName, type MessagesFrom, type Request, type Response } from './contract.ts'
import { CONTRACT_VERSION, isReply, MessageError } from './envelope.ts'

function unpack<N extends MessageName>(name: N, reply: unknown): Response<N> {
  if (!isReply(reply)) throw new MessageError('internal', 'no answer')
  if (!reply.ok) throw new MessageError(reply.error.code, reply.error.message)
  const parsed = contract[name].response.safeParse(reply.value)
  if (!parsed.success) throw new MessageError('bad-message', `${name}: ${parsed.error.issues[0]?.message ?? ''}`)
  return parsed.data as Response<N>
}

/** Asks the background from one of our own pages. Throws `MessageError`. */
export async function ask<N extends MessagesFrom<'ui'>>(name: N, payload: Request<N>): Promise<Response<N>> {
  return unpack(name, await browser.runtime.sendMessage({ v: CONTRACT_VERSION, type: name, payload }))
}

/** Asks the script in a tab, from the background. Throws `MessageError`, `unreadable` when nobody is there. */
export async function askPage<N extends Exclude<MessagesFrom<'background'>, 'bg>ui changed'>>(
  tabId: number,
  name: N,
  payload: Request<N>,
): Promise<Response<N>> {
  let reply: unknown
  try {
    reply = await browser.tabs.sendMessage(tabId, { v: CONTRACT_VERSION, type: name, payload }, { frameId: 0 })
  } catch {
    throw new MessageError('unreadable', 'no reader in this page')
  }
  return unpack(name, reply)
}

/** Tells our own pages that something changed. Nobody listening is not an error. */
export function tellUi(payload: Request<'bg>ui changed'>): void {
  browser.runtime.sendMessage({ v: CONTRACT_VERSION, type: 'bg>ui changed', payload }).catch(() => undefined)
}

/** Calls back on every `bg>ui changed` that fits the contract. Returns what stops it. */
export function onChanged(listener: (change: Request<'bg>ui changed'>) => void): () => void {
  const heard = (message: unknown) => {
    const envelope = message as { type?: unknown; payload?: unknown } | null
    if (envelope?.type !== 'bg>ui changed') return
    const parsed = contract['bg>ui changed'].request.safeParse(envelope.payload)
    if (parsed.success) listener(parsed.data)
  }
  browser.runtime.onMessage.addListener(heard)
  return () => browser.runtime.onMessage.removeListener(heard)
}
