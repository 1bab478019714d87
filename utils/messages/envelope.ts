/** Raised when the contract changes so that an old page script, left over from before an update, leaves quietly. */
export const CONTRACT_VERSION = 1

export type ErrorCode =
  | 'bad-message' // does not fit the contract
  | 'not-allowed' // this sender may not say this
  | 'stale' // another version of the contract
  | 'no-permission' // the host is not granted
  | 'unreadable' // the page cannot be read by an extension
  | 'internal'

/** What travels. `type` names an entry of the contract. */
export type Envelope = { v: number; type: string; payload: unknown }

/** Errors are values: an Error object does not survive the way between contexts. */
export type Reply<T = unknown> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } }

/** Thrown by handlers and by `ask`; carries a code that the surface has words for. */
export class MessageError extends Error {
  readonly code: ErrorCode
  constructor(code: ErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

export function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false
  const { v, type } = message as Partial<Envelope>
  return typeof v === 'number' && typeof type === 'string' && type.length <= 60
}

export function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && typeof (reply as Reply).ok === 'boolean'
}
