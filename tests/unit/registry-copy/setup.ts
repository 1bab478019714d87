import { randomBytes } from 'node:crypto'
import type { Credential } from '../../../utils/model/credential.ts'
import { readManifest } from '../../../utils/registry/snapshot/accept.ts'
import type { Net } from '../../../utils/registry/snapshot/fetch.ts'
import { type InstallRun, install, type Order } from '../../../utils/registry/snapshot/install.ts'
import type { Copies } from '../../../utils/store/copies.ts'
import { type MadeSnapshot, makeSnapshot } from '../../support/snapshot.ts'
import { credential, issuer } from '../resolve/fixture.ts'

/** Texts that gzip cannot shorten, so that parts come in several pieces of the network. */
const noise = (bytes: number) => randomBytes(bytes).toString('base64url')

/** As many credentials as fill more than one evidence part. */
export function manyCredentials(count = 4100): Credential[] {
  const by = issuer('Halden Institute', { domains: ['halden.example'] })
  return Array.from({ length: count }, (_, n) =>
    credential(`Certificate ${n} ${noise(9)}`, by, { competencies: [{ label: noise(90), uri: null }] }),
  )
}

/** Made once: it takes its time. */
export const BIG: MadeSnapshot = makeSnapshot(manyCredentials())

export const net = (more: Partial<Net> = {}): Net => ({
  fetch,
  crypto: crypto.subtle,
  wait: async () => undefined,
  silence: 400,
  ...more,
})

export const orderOf = ({ manifest }: MadeSnapshot, origin: string | null): Order => ({
  manifest: readManifest(JSON.stringify(manifest)),
  base: origin === null ? null : `${origin}/copy/manifest.json`,
  address: origin === null ? null : `${origin}/copy/manifest.json`,
  key: null,
})

/** Installs, and gives the error that it ended with, or null. */
export async function tryInstall(order: Order, copies: Copies, more: Partial<InstallRun> = {}): Promise<unknown> {
  const run: InstallRun = {
    keeper: copies,
    net: net(),
    signal: new AbortController().signal,
    rest: async () => undefined,
    onStep: () => undefined,
    onBytes: () => undefined,
    now: () => new Date('2026-11-24T10:00:00Z'),
    ...more,
  }
  return install(order, run).then(
    () => null,
    (error: unknown) => error,
  )
}
