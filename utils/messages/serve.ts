import type { z } from 'zod'
import { type Contract, contract, type MessageName, type MessagesFrom, type Response } from './contract.ts'
import { CONTRACT_VERSION, type ErrorCode, isEnvelope, MessageError, type Reply } from './envelope.ts'
import type { Role, Sender } from './roles.ts'

/** What a handler learns about who asked; nothing else of the sender matters. */
export type From = { role: Role; tabId: number | null; url: string }

type Parsed<N extends MessageName> = z.output<Contract[N]['request']>
export type Handlers<R extends Role> = {
  [N in MessagesFrom<R>]: (payload: Parsed<N>, from: From) => Promise<Response<N>> | Response<N>
}

const failure = (code: ErrorCode, message: string): Reply => ({ ok: false, error: { code, message } })

/** Longest message by role, as JSON, that is looked at. A page: 200 mentions of 4 kB. Our own pages: a trusted list of
 * 100,000 entries; browsers refuse messages over 64 MB. */
const MAX_JSON: Record<Role, number> = { page: 900_000, ui: 48_000_000, background: 900_000 }

/**
 * Answers one arrival: checks version, name, sender's role, size and shape, then runs the handler. Never throws; a
 * handler's `MessageError` keeps its code, anything else becomes `internal` without its text.
 * @param roleFor the role of a sender, or null; passed in so that this stays pure.
 */
export async function answer(
  message: unknown,
  sender: Sender,
  handlers: Partial<Record<MessageName, (payload: never, from: From) => unknown>>,
  roleFor: (sender: Sender) => Role | null,
): Promise<Reply> {
  if (!isEnvelope(message)) return failure('bad-message', 'not an envelope')
  if (message.v !== CONTRACT_VERSION) return failure('stale', 'another version')
  if (!Object.hasOwn(contract, message.type)) return failure('bad-message', 'no such message')
  const name = message.type as MessageName
  const role = roleFor(sender)
  if (role === null || contract[name].from !== role) return failure('not-allowed', 'not for this sender')
  const handler = handlers[name]
  if (!handler) return failure('bad-message', 'not served here')
  if (JSON.stringify(message.payload ?? null).length > MAX_JSON[role]) return failure('bad-message', 'too large')
  const parsed = contract[name].request.safeParse(message.payload)
  if (!parsed.success) return failure('bad-message', parsed.error.issues[0]?.message ?? 'does not fit')
  const from: From = {
    role,
    tabId: sender.tab?.id ?? null,
    url: sender.url ?? '',
  }
  try {
    return { ok: true, value: await handler(parsed.data as never, from) }
  } catch (error) {
    if (error instanceof MessageError) return failure(error.code, error.message)
    console.error('touchstone:', name, error)
    return failure('internal', 'something went wrong here')
  }
}

/** True when this context serves the message: only then may its listener keep the channel open. */
export function serves(message: unknown, names: readonly string[]): boolean {
  return isEnvelope(message) && names.includes(message.type)
}
