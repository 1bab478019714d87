import type { Contract, MessagesFrom, Request, Response } from '../../utils/messages/contract.ts'
import { CONTRACT_VERSION, type Reply } from '../../utils/messages/envelope.ts'
import type { Driver, ExtensionApi } from './driver.ts'

declare const chrome: ExtensionApi

/** Asks the background as one of the extension's own pages would. Throws with the error's code and message. */
export async function askBackground<N extends MessagesFrom<'ui'> & keyof Contract>(
  driver: Driver,
  type: N,
  payload: Request<N>,
): Promise<Response<N>> {
  const message = { v: CONTRACT_VERSION, type, payload }
  const reply = await driver.control.evaluate((sent: unknown) => chrome.runtime.sendMessage(sent), message)
  const { ok, ...rest } = reply as Reply<Response<N>>
  if (!ok) throw new Error(`${type}: ${JSON.stringify(rest)}`)
  return (rest as { value: Response<N> }).value
}
