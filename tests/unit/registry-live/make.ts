import { type BreakerMemory, FRESH } from '../../../utils/registry/live/breaker.ts'
import { createLiveClient, type LiveOptions } from '../../../utils/registry/live/client.ts'
import { searchTerms } from '../../../utils/registry/live/terms.ts'
import { createRegistryData, type RegistryData } from '../../registry-server/data.ts'
import type { RegistryServer } from '../../registry-server/server.ts'

export const KEY = 'test-key-0001'

/** An invented CTID that ends with this number. */
export const ctid = (n: number) => `ce-00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const uri = (n: number) => `https://credentialengineregistry.org/resources/${ctid(n)}`

export function organization(n: number, name: string, more: object = {}) {
  const node = { '@id': uri(n), '@type': 'ceterms:CredentialOrganization', 'ceterms:ctid': ctid(n) }
  return graph(n, [{ ...node, 'ceterms:name': { en: name }, ...more }])
}

export function certification(n: number, name: string, owner: number, more: object = {}, blank: object[] = []) {
  const node = { '@id': uri(n), '@type': 'ceterms:Certification', 'ceterms:ctid': ctid(n) }
  return graph(n, [{ ...node, 'ceterms:name': { en: name }, 'ceterms:ownedBy': [uri(owner)], ...more }, ...blank])
}

function graph(n: number, nodes: object[]) {
  return {
    '@context': 'https://credreg.net/ctdl/schema/context/json',
    '@id': `https://credentialengineregistry.org/graph/${ctid(n)}`,
    '@graph': nodes,
  }
}

/** Two issuers of one name, one of a name of its own, and a body that accredits it. */
export function smallRegistry(): RegistryData {
  const data = createRegistryData([
    organization(1, 'Halden Bay Guild', { 'ceterms:alternateName': { en: ['HBG'] } }),
    organization(2, 'Northquay Training'),
    organization(3, 'Example Accreditation Board', { '@type': 'ceterms:QACredentialOrganization' }),
    certification(11, 'Certified Rope Rescuer (CRR)', 1, { 'ceterms:accreditedBy': [uri(3)] }),
    certification(12, 'Certified Rope Rescuer', 2),
    certification(13, 'Certified Rope Rescuer Preparation Course', 2),
    certification(14, 'Harbour Pilot Licence', 1),
  ])
  for (let n = 100; n < 140; n++) data.put(certification(n, `Rope Handling Level ${n}`, 2))
  return data
}

/** Time that jumps: a pause is over at once, a time limit after a moment of true time. */
export function jumpingClock(realMs = 150) {
  let time = Date.UTC(2026, 10, 20)
  const pauses: number[] = []
  return {
    now: () => time,
    pass(ms: number) {
      time += ms
    },
    /** Pauses without a signal: those between requests and attempts. */
    pauses,
    async sleep(ms: number, signal?: AbortSignal): Promise<void> {
      if (!signal) {
        pauses.push(ms)
        time += ms
        return
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => {
          time += ms
          resolve()
        }, realMs)
        signal.addEventListener('abort', () => {
          clearTimeout(timer)
          resolve()
        })
      })
    },
  }
}
export type JumpingClock = ReturnType<typeof jumpingClock>

export function liveOptions(server: RegistryServer, clock: JumpingClock): LiveOptions {
  let memory: BreakerMemory = FRESH
  return {
    ...clock,
    fetch,
    random: () => 0.5,
    memory: {
      load: async () => memory,
      async save(next) {
        memory = next
      },
    },
    endpoints: { registry: server.origin, search: `${server.origin}/assistant/search/ctdl`, patterns: [] },
  }
}

export const clientOf = (server: RegistryServer, clock: JumpingClock) => createLiveClient(liveOptions(server, clock))

/** Terms of a name that surely has some. */
export function terms(name: string, issuer: string | null = null) {
  const made = searchTerms({ name, issuer })
  if (!made) throw new Error(`no terms in ${name}`)
  return made
}
