import { describe, expect, it } from 'vitest'
import { createHandOver, takeHanded } from '../../../utils/platform/hand-over.ts'

/** Channels of one name reach one another in Node as they do between pages of one origin. */
const channels = (name: string) => {
  const opened: BroadcastChannel[] = []
  const open = () => {
    const channel = new BroadcastChannel(name)
    opened.push(channel)
    return channel
  }
  return { open, close: () => opened.forEach((channel) => void channel.close()) }
}

describe('what one page of ours hands to another', () => {
  it('is given to who asks by its id, as often as it is asked for, and to nobody by another', async () => {
    const { open, close } = channels('hand-over-1')
    const id = createHandOver(open).give({ more: 3 })
    expect(await takeHanded(id, open, 2000)).toEqual({ more: 3 })
    expect(await takeHanded(id, open, 2000)).toEqual({ more: 3 })
    expect(await takeHanded('another', open, 50)).toBeNull()
    close()
  })

  it('is forgotten when newer things have come', async () => {
    const { open, close } = channels('hand-over-2')
    const handOver = createHandOver(open)
    const ids = Array.from({ length: 6 }, (_, at) => handOver.give(at))
    expect(await takeHanded(ids[0] ?? '', open, 50)).toBeNull()
    expect(await takeHanded(ids[5] ?? '', open, 2000)).toBe(5)
    close()
  })

  it('is gone with the page that kept it', async () => {
    const { open, close } = channels('hand-over-3')
    const id = createHandOver(open).give('text')
    close()
    expect(await takeHanded(id, channels('hand-over-3').open, 50)).toBeNull()
  })
})
