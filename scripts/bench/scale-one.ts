import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openIndex } from '../../utils/registry/index/open.ts'
import { expandIndexSlowly } from '../../utils/registry/snapshot/expand.ts'
import { createResolver } from '../../utils/resolve/resolve.ts'

/** One step of the scale bench in a process of its own, so that nothing else is on its heap. Prints one line of JSON. */
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes held by objects and by buffers. */
function held(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
function settled(): number {
  collect()
  return held()
}
const read = (file: string): ArrayBuffer => new Uint8Array(readFileSync(file)).buffer

async function expand(folder: string) {
  const search = read(path.join(folder, 'search'))
  const before = settled()
  let peak = 0
  const start = performance.now()
  const index = await expandIndexSlowly(search, { source: 'snapshot', date: '2026-11-20' }, async () => {
    peak = Math.max(peak, held() - before)
  })
  const took = performance.now() - start
  peak = Math.max(peak, held() - before)
  writeFileSync(path.join(folder, 'index'), new Uint8Array(index))
  return { took, peak, bytes: index.byteLength }
}

function open(folder: string) {
  const before = settled()
  const bytes = read(path.join(folder, 'index'))
  const start = performance.now()
  const index = openIndex(bytes)
  const took = performance.now() - start
  const resolve = createResolver(index)
  resolve({
    name: 'Certified Information Systems Security Professional',
    issuer: 'ISC2',
    credentialId: null,
    url: null,
    flags: [],
  })
  return { took, held: settled() - before, size: index.size }
}

const [step, folder = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(step === 'expand' ? await expand(folder) : open(folder)))
