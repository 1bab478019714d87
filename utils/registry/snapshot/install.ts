import { CopyError, type InstallFacts } from '../../model/registry-copy.ts'
import { partsOf } from './accept.ts'
import { downloadPart } from './download.ts'
import type { Net } from './fetch.ts'
import type { CopyKeeper } from './keeper.ts'
import type { Manifest } from './manifest.ts'
import { expandKept, prove } from './open-parts.ts'

/** A copy that was asked for and whose manifest was accepted. */
export type Order = {
  manifest: Manifest
  /** Where its manifest lay in the end: parts lie beside it. Null: its parts were given as files. */
  base: string | null
  /** Address to ask for updates; null for files. */
  address: string | null
  /** Public key (base64) whose signature was checked, or null. */
  key: string | null
}

export type InstallRun = {
  keeper: CopyKeeper
  net: Net
  signal: AbortSignal
  /** Lets others have their turn in the middle of a long expansion. */
  rest: () => Promise<void>
  onStep: (step: InstallFacts['step']) => void
  /** Called with the bytes of each part that have come, by its hash. */
  onBytes: (sha256: string, bytes: number) => void
  now: () => Date
}

async function bring(order: Order, { keeper, net, signal, onBytes }: InstallRun): Promise<void> {
  for (const part of partsOf(order.manifest)) {
    signal.throwIfAborted()
    if (!(await keeper.hasPart(part.sha256))) {
      if (order.base === null) throw new CopyError('missing', `${part.file} was not given`)
      const url = new URL(part.file, order.base)
      await downloadPart({ part, url, keeper, net, signal, onBytes: (bytes) => onBytes(part.sha256, bytes) })
    }
    onBytes(part.sha256, part.bytes)
  }
}

/**
 * Brings what is missing of a copy, makes its index, proves it and puts it in the place of the one in use, which stays as
 * it is until then. May be cut off at any point and called again with the same order: it goes on with what is kept.
 * Rejects with `CopyError`, or with the signal's reason.
 */
export async function install(order: Order, run: InstallRun): Promise<void> {
  const { manifest, address, key } = order
  run.onStep('download')
  await bring(order, run)
  run.onStep('expand')
  const rest = async () => {
    run.signal.throwIfAborted()
    await run.rest()
  }
  const index = await expandKept(manifest, run.keeper, rest)
  run.onStep('prove')
  await prove(index, manifest, run.keeper)
  run.signal.throwIfAborted()
  const installed = run.now().toISOString()
  await run.keeper.swap({ manifest, address, key, indexBytes: index.byteLength, installed }, index)
}
