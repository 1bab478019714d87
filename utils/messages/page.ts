import type { MessagesFrom, Request, Response } from './contract.ts'
import { CONTRACT_VERSION, isEnvelope, isReply, MessageError, type Reply } from './envelope.ts'

/** The page's side of the contract: no zod here, so that page files stay small. Types come from the contract, answers
 * come from our own background and are only checked for their outer form. */

type Port = { id?: string | undefined; sendMessage: (message: unknown) => Promise<unknown> }

/**
 * Asks the background. Throws `MessageError`; code `stale` when the extension was updated or removed under us, in
 * which case the caller leaves.
 */
export async function askFromPage<N extends MessagesFrom<'page'>>(
  runtime: Port,
  type: N,
  payload: Request<N>,
): Promise<Response<N>> {
  if (!runtime.id) throw new MessageError('stale', 'the extension is gone')
  let reply: unknown
  try {
    reply = await runtime.sendMessage({ v: CONTRACT_VERSION, type, payload })
  } catch {
    throw new MessageError(runtime.id ? 'internal' : 'stale', 'no answer')
  }
  if (!isReply(reply)) throw new MessageError('internal', 'no answer')
  if (!reply.ok) throw new MessageError(reply.error.code, reply.error.message)
  return reply.value as Response<N>
}

type PageHandlers = { [N in MessagesFrom<'background'>]?: (payload: Request<N>) => unknown }

/** The answer to a message of the extension with the id `ownId`; undefined for messages of others, so that their replies
 * are not taken. */
function answerInPage(
  message: unknown,
  sender: { id?: string | undefined },
  ownId: string,
  handlers: PageHandlers,
): Promise<Reply> | undefined {
  if (!isEnvelope(message) || sender.id !== ownId || message.v !== CONTRACT_VERSION) return undefined
  const handler = handlers[message.type as keyof PageHandlers] as ((payload: unknown) => unknown) | undefined
  if (!handler) return undefined
  return replyOf(handler, message.payload)
}

type Heard = (
  message: unknown,
  sender: { id?: string | undefined },
  reply: (value: unknown) => void,
) => true | undefined
type Ear = {
  id?: string | undefined
  onMessage: { addListener: (heard: Heard) => void; removeListener: (heard: Heard) => void }
}

/**
 * Answers the background in a page from now on.
 * @param answered called behind each answer.
 * @returns what ends it; may be called when the extension is gone.
 */
export function hearBackground(runtime: Ear, handlers: PageHandlers, answered?: () => void): () => void {
  const heard: Heard = (message, sender, reply) => {
    const answer = answerInPage(message, sender, runtime.id ?? '', handlers)
    if (answer === undefined) return undefined
    void answer.then((value) => {
      reply(value)
      answered?.()
    })
    return true
  }
  runtime.onMessage.addListener(heard)
  return () => {
    // without an id the extension is gone, and its listeners with it
    if (runtime.id) runtime.onMessage.removeListener(heard)
  }
}

async function replyOf(handler: (payload: unknown) => unknown, payload: unknown): Promise<Reply> {
  try {
    return { ok: true, value: (await handler(payload)) ?? {} }
  } catch {
    return { ok: false, error: { code: 'internal', message: 'the page could not be read' } }
  }
}
