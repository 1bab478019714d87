import { credentialSchema } from '../../utils/model/credential.ts'
import { stamp } from '../../utils/registry/index/block.ts'
import { IndexError } from '../../utils/registry/index/format.ts'
import { expandIndex } from '../../utils/registry/snapshot/expand.ts'
import { openRegistry } from '../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../utils/registry/snapshot/write.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'
import { varied } from '../bench/vary.ts'
import { compileStarter } from '../compile-starter.ts'
import { damaged, randomFrom } from './damage.ts'

const META = { source: 'snapshot', date: '2026-11-20' } as const
const ASKED = ['Certified Information Systems Security Professional', 'AZ-900', 'CompTIA Security+ ce'].map((name) => ({
  name,
  issuer: null,
  credentialId: null,
  url: null,
  flags: [],
}))

/** The same bytes with a right length and checksum: damage that only a look at what lies inside can find. */
function stamped(bytes: Uint8Array): ArrayBuffer {
  const whole = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  whole.set(bytes)
  if (whole.length < 32) return whole.buffer
  new Uint32Array(whole.buffer)[2] = whole.length
  stamp(whole.buffer)
  return whole.buffer
}

/** Opens everything, asks everything. Throws `IndexError` for what is refused; anything else is a failure. */
async function use(search: ArrayBuffer, shards: readonly ArrayBuffer[]): Promise<void> {
  const { index, credential } = openRegistry(expandIndex(search, META), async (n) => shards[n] ?? new ArrayBuffer())
  const resolve = createResolver(index)
  for (const mention of ASKED) resolve(mention)
  for (let record = 0; record < index.size; record += 1) {
    const { id } = index.identity(record)
    if (index.find(id) < 0) throw new Error(`${id} is not found`)
  }
  for (let record = 0; record < index.size; record += 97) credentialSchema.parse(await credential(record))
}

/**
 * Damaged and cut-off parts of a snapshot, without a manifest that would tell: half as they are, half with their checksum set right again. `opened` counts those whose
 * damage left a snapshot that is right in itself; without a new checksum that is a failure, as is every error that is not
 * an `IndexError`. Stops after `runs` or at `until`.
 */
export async function brokenParts(
  seed: number,
  { runs = Number.POSITIVE_INFINITY, until = Number.POSITIVE_INFINITY },
): Promise<{ failures: string[]; read: number; opened: number }> {
  const random = randomFrom(seed)
  const { search, shards } = writeSnapshot(varied(compileStarter().credentials, 1000))
  const parts = [search, ...shards]
  const failures: string[] = []
  let read = 0
  let opened = 0
  while (read < runs && Date.now() < until) {
    const at = Math.floor(random() * parts.length)
    const part = parts[at]
    if (!part) break
    const bad = new Uint8Array(damaged(part, random))
    read += 1
    if (bad.length === part.length && bad.every((byte, i) => byte === part[i])) continue
    const restamp = random() < 0.5
    const [first = new ArrayBuffer(), ...others] = parts.map((one, i) =>
      i !== at ? one.buffer : restamp ? stamped(bad) : bad.buffer,
    )
    try {
      await use(first, others)
      if (!restamp) failures.push(`seed ${seed}, snapshot ${read}: damaged part ${at} opened`)
      opened += 1
    } catch (error) {
      if (!(error instanceof IndexError)) failures.push(`seed ${seed}, snapshot ${read}, part ${at}: ${error}`)
    }
  }
  return { failures, read, opened }
}
