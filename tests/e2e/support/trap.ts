/** What a hostile page looks for. Put into the page's head: it is there before anything of ours can be. */
export type Trapped = {
  /** `message` events on the window, and custom events that extensions are known to fire. */
  events: string[]
  /** Changes anywhere in the document: nodes, attributes, text. */
  mutations: string[]
  /** Calls of functions that an extension's user interface cannot do without. */
  calls: string[]
  /** New properties of the window. */
  globals: string[]
  /** Style sheets that the page did not bring. */
  sheets: number
  /** Loads from an extension's address that the page's own timeline shows. */
  loads: string[]
}

/** Runs in the page, before any other script. Uses nothing outside itself. */
function setTrap(): void {
  const record = { events: [] as string[], mutations: [] as string[], calls: [] as string[] }
  const guesses = [
    'wxt:content-script-started',
    'wxt:locationchange',
    'touchstone',
    'touchstone:ready',
    'touchstone-ready',
    'extension-ready',
  ]
  addEventListener('message', (event) => record.events.push(`message ${JSON.stringify(event.data)}`), true)
  for (const name of guesses) {
    for (const target of [window, document]) target.addEventListener(name, () => record.events.push(name), true)
  }
  const watch = (owner: object, name: string) => {
    const methods = owner as Record<string, (...args: unknown[]) => unknown>
    const original = methods[name]
    if (!original) throw new Error(`no ${name} to patch`)
    methods[name] = function (this: unknown, ...args: unknown[]) {
      record.calls.push(name)
      return original.apply(this, args)
    }
  }
  watch(Element.prototype, 'attachShadow')
  watch(window, 'postMessage')
  watch(EventTarget.prototype, 'dispatchEvent')
  watch(CSSStyleSheet.prototype, 'replaceSync')
  watch(customElements, 'define')
  watch(window, 'fetch')
  const seen = (mutation: MutationRecord) =>
    record.mutations.push(`${mutation.type} in ${mutation.target.nodeName} ${mutation.attributeName ?? ''}`)
  addEventListener('load', () => {
    const globals = new Set(Object.getOwnPropertyNames(window))
    const sheets = document.styleSheets.length + document.adoptedStyleSheets.length
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    new MutationObserver((mutations) => mutations.forEach(seen)).observe(document, all)
    Object.assign(window, {
      trapped: () => ({
        ...record,
        globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== 'trapped'),
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length - sheets,
        loads: performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => name.includes('-extension:')),
      }),
    })
  })
}

/** The trap as a script element for a page's head. */
export const TRAP = `<script>(${setTrap.toString()})()</script>`

/** Runs in the page: what it has caught. */
export function trapped(): Trapped {
  return (window as unknown as { trapped: () => Trapped }).trapped()
}

/** Runs in the page: tries to load files of an extension, the ways that pages do; gives those that answered. */
export async function probe(origin: string, files: string[]): Promise<string[]> {
  const byFetch = (url: string) =>
    fetch(url).then(
      () => true,
      () => false,
    )
  const byElement = (url: string, name: 'img' | 'script' | 'iframe') =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(name)
      element.addEventListener('load', () => {
        // A frame reports `load` for the browser's own page of refusal, too: only what can be told apart counts.
        if (!(element instanceof HTMLIFrameElement)) resolve(true)
        else setTimeout(() => resolve(element.contentWindow?.length !== 0), 50)
      })
      element.addEventListener('error', () => resolve(false))
      setTimeout(() => resolve(false), 2000)
      element.src = url
      document.head.append(element)
    })
  const answered: string[] = []
  for (const file of files) {
    const url = `${origin}/${file}`
    const kinds = ['img', 'script', 'iframe'] as const
    const results = await Promise.all([byFetch(url), ...kinds.map((kind) => byElement(url, kind))])
    results.forEach((loaded, index) => {
      if (loaded) answered.push(`${['fetch', ...kinds][index]} ${file}`)
    })
  }
  return answered
}
