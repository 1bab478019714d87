import type { Browser } from 'puppeteer-core'

/** A value as `script.evaluate` gives it (WebDriver BiDi, `script.RemoteValue`), as far as it is looked at. */
export type RemoteValue = { type: string; value?: unknown }

type EvaluateOptions = { sandbox?: string; userActivation?: boolean; serializationOptions?: object }
type Context = { context: string; url: string }
type Connection = { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> }
type Outcome = { type: string; result: RemoteValue; exceptionDetails?: { text: string } }

/** Milliseconds after which a command that was not answered is given up, with its name. */
const PATIENCE = 30_000

/** Plain WebDriver BiDi over the connection that Puppeteer opened: a second session is not allowed, and Puppeteer's own
 * pages cannot follow a tab into the extension's process. */
export class Bidi {
  readonly #connection: Connection

  constructor(browser: Browser) {
    // `connection` is there but not among Puppeteer's published types; its version is pinned.
    this.#connection = (browser as unknown as { connection: Connection }).connection
  }

  async send(method: string, params: object): Promise<Record<string, unknown>> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer to ${method} within ${PATIENCE} ms`)), PATIENCE)
    })
    try {
      return (await Promise.race([this.#connection.send(method, params), late])).result
    } finally {
      clearTimeout(timer)
    }
  }

  /** Runs an expression in a document and waits for its promise. Throws what it throws. */
  async evaluate(context: string, expression: string, options: EvaluateOptions = {}): Promise<RemoteValue> {
    const { sandbox, ...rest } = options
    const target = { context, ...(sandbox && { sandbox }) }
    return unwrap(await this.send('script.evaluate', { expression, target, awaitPromise: true, ...rest }))
  }

  /** Calls a function with BiDi arguments (which may refer to nodes) and gives its plain result. */
  async call(context: string, functionDeclaration: string, args: object[], sandbox: string): Promise<unknown> {
    const params = { functionDeclaration, arguments: args, target: { context, sandbox }, awaitPromise: true }
    return unwrap(await this.send('script.callFunction', params)).value
  }

  /** The browser's own window: there only with `--remote-allow-system-access`. */
  async chromeWindow(): Promise<string> {
    const { contexts } = (await this.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })) as {
      contexts: Context[]
    }
    const window = contexts[0]
    if (!window) throw new Error('Firefox shows no window')
    return window.context
  }

  /** Opens a tab and gives its context. */
  async newTab(): Promise<string> {
    const { context } = await this.send('browsingContext.create', { type: 'tab' })
    return context as string
  }

  /** Closes the tab that shows an address; false when there is none. */
  async closeTabAt(url: string): Promise<boolean> {
    const { contexts } = (await this.send('browsingContext.getTree', { maxDepth: 0 })) as { contexts: Context[] }
    const found = contexts.find((each) => each.url.startsWith(url))
    if (found) await this.send('browsingContext.close', { context: found.context })
    return found !== undefined
  }

  /** Whether a tab shows this address and has finished loading it. */
  async isLoaded(context: string, url: string): Promise<boolean> {
    try {
      const { value } = await this.evaluate(context, 'document.readyState + " " + location.href')
      return value === `complete ${url}`
    } catch {
      return false // between two documents there is nothing to ask
    }
  }
}

function unwrap(answer: Record<string, unknown>): RemoteValue {
  const { type, result, exceptionDetails } = answer as Outcome
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'the script failed')
  return result
}
