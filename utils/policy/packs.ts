import type { Layer } from '../model/layer.ts'
import { layerSchema } from '../model/layer.ts'
import accreditations from '../registry/layers/accreditations.json' with { type: 'json' }
import creditRecommendations from '../registry/layers/credit-recommendations.json' with { type: 'json' }
import ofqualBodies from '../registry/layers/gb-ofqual-bodies.json' with { type: 'json' }
import ofqualQualifications from '../registry/layers/gb-ofqual-qualifications.json' with { type: 'json' }
import iso17024 from '../registry/layers/iso-17024.json' with { type: 'json' }
import ncca from '../registry/layers/ncca.json' with { type: 'json' }
import providers from '../registry/layers/providers.json' with { type: 'json' }
import recognitions from '../registry/layers/recognitions.json' with { type: 'json' }
import dod from '../registry/layers/us-dod-8140.json' with { type: 'json' }
import florida from '../registry/layers/us-fl-licences.json' with { type: 'json' }
import newJersey from '../registry/layers/us-nj-industry-credentials.json' with { type: 'json' }
import texas from '../registry/layers/us-tx-licences.json' with { type: 'json' }

/** The packs by their files' names. */
const PACKS: Readonly<Record<string, unknown>> = {
  accreditations,
  'credit-recommendations': creditRecommendations,
  'gb-ofqual-bodies': ofqualBodies,
  'gb-ofqual-qualifications': ofqualQualifications,
  'iso-17024': iso17024,
  ncca,
  providers,
  recognitions,
  'us-dod-8140': dod,
  'us-fl-licences': florida,
  'us-nj-industry-credentials': newJersey,
  'us-tx-licences': texas,
}

let read: ReadonlyMap<string, Layer> | null = null

/** The layers that ship, by the names of their files; read when first asked for. Throws for a pack that does not fit. */
export function builtInLayers(): ReadonlyMap<string, Layer> {
  read ??= new Map(Object.entries(PACKS).map(([name, pack]) => [name, layerSchema.parse(pack)]))
  return read
}
