import type { Layer } from '../model/layer.ts'
import { layerSchema } from '../model/layer.ts'
import ofqualBodies from '../registry/layers/gb-ofqual-bodies.json' with { type: 'json' }
import ofqualQualifications from '../registry/layers/gb-ofqual-qualifications.json' with { type: 'json' }
import dod from '../registry/layers/us-dod-8140.json' with { type: 'json' }
import newJersey from '../registry/layers/us-nj-industry-credentials.json' with { type: 'json' }

/** The packs by their files' names. */
const PACKS: Readonly<Record<string, unknown>> = {
  'gb-ofqual-bodies': ofqualBodies,
  'gb-ofqual-qualifications': ofqualQualifications,
  'us-dod-8140': dod,
  'us-nj-industry-credentials': newJersey,
}

let read: ReadonlyMap<string, Layer> | null = null

/** The layers that ship, by the names of their files; read when first asked for. Throws for a pack that does not fit. */
export function builtInLayers(): ReadonlyMap<string, Layer> {
  read ??= new Map(Object.entries(PACKS).map(([name, pack]) => [name, layerSchema.parse(pack)]))
  return read
}
