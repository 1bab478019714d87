/** Only pages of our own origin hear it; in a page of others our files have that page's origin. */
const CHANNEL = 'touchstone-hand-over'

/** Kept for who asks; the oldest goes first. */
const KEPT = 5

/** How long an answer is waited for, milliseconds: who could give one is a page in the same browser. */
const WAIT = 2000

type Said = { want: string } | { id: string; value: unknown }

/** Opens what hands plain data from this page to others of ours, in memory alone: it is gone with this page. */
export function createHandOver(open: () => BroadcastChannel = () => new BroadcastChannel(CHANNEL)) {
  const kept = new Map<string, unknown>()
  let channel: BroadcastChannel | null = null
  return {
    /** Keeps `value` for who asks for it by the id that this returns. */
    give(value: unknown): string {
      if (channel === null) {
        const own = open()
        own.onmessage = ({ data }: MessageEvent<Said>) => {
          if ('want' in data && kept.has(data.want)) own.postMessage({ id: data.want, value: kept.get(data.want) })
        }
        channel = own
      }
      const id = crypto.randomUUID()
      kept.set(id, value)
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
      return id
    },
  }
}

/** What another page of ours keeps under this id; null where none does, or it is gone. The caller checks its shape. */
export function takeHanded(id: string, open = () => new BroadcastChannel(CHANNEL), wait = WAIT): Promise<unknown> {
  const channel = open()
  return new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(null), wait)
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (!('id' in data) || data.id !== id) return
      clearTimeout(timer)
      resolve(data.value)
    }
    channel.postMessage({ want: id })
  }).finally(() => channel.close())
}
