import { useState } from 'react'
import { dayWords } from '../../utils/model/dates.ts'
import type { Layer, LayerSummary } from '../../utils/model/layer.ts'
import { say, sayCount } from '../../utils/model/words.ts'
import { type LayerRead, parseLayerCsv, parseLayerJson } from '../../utils/policy/layers.ts'
import { useRemoveLayer, useSaveLayer } from '../data/mutations.ts'
import { storedLayer } from '../data/options.ts'
import { useLayers } from '../data/queries.ts'
import { ExternalLink } from '../shared/ExternalLink.tsx'
import { countWords } from './copy-words.ts'
import { fitsMessage } from './list-limits.ts'
import { Problems } from './Problems.tsx'
import { FileButton, Section } from './Section.tsx'
import { Unanswered } from './Unanswered.tsx'
import { ChangedSince, useUndo } from './undo.tsx'
import { Waiting } from './Waiting.tsx'

const counted = (key: 'imported' | 'setAside', n: number, name: string) =>
  sayCount(`options.layers.${key}`, n, { name })

async function read(file: File): Promise<LayerRead> {
  const text = await file.text()
  const json = file.type === 'application/json' || /\.json$/i.test(file.name) || text.trimStart().startsWith('{')
  const today = new Date().toISOString().slice(0, 10)
  return json ? parseLayerJson(text, today) : parseLayerCsv(text, today)
}

function LayerRow({ layer, onRemove }: { layer: LayerSummary; onRemove: () => void }) {
  return (
    <tr>
      <th scope="row">
        <ExternalLink url={layer.source}>{layer.name}</ExternalLink>
        <span className="ts-second under">{layer.publisher}</span>
      </th>
      <td>
        {say(`policy.layer.kind.${layer.kind}`)}
        <span className="ts-second under">{layer.jurisdiction}</span>
      </td>
      <td>{dayWords(layer.date)}</td>
      <td>{countWords(layer.entries)}</td>
      <td>
        {layer.own && (
          <button
            type="button"
            className="secondary"
            aria-label={say('options.layers.remove', { name: layer.name })}
            onClick={onRemove}
          >
            {say('options.remove')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** *Accreditation*: the lists of who accredits what that are in force, and the way in for one's own. */
export function Layers() {
  const layers = useLayers()
  const save = useSaveLayer()
  const remove = useRemoveLayer()
  const { note } = useUndo()
  const [problems, setProblems] = useState<{ title: string; items: string[] } | null>(null)
  const [said, setSaid] = useState<string | null>(null)

  const refuse = (title: string, items: string[] = []) => {
    setSaid(null)
    setProblems({ title, items })
  }
  /** What stood under a layer's name before and stands there now; undone, it is as before, unless it is another by then. */
  const remember = (
    words: 'options.undo.layerAdded' | 'options.undo.layerRemoved',
    before: Layer | null,
    after: Layer | null,
  ) => {
    const name = (before ?? after)?.name ?? ''
    const undo = async () => {
      if (JSON.stringify(await storedLayer(name)) !== JSON.stringify(after)) throw new ChangedSince()
      await (before ? save.mutateAsync({ layer: before }) : remove.mutateAsync({ name }))
    }
    note({ what: say(words, { name }), undo })
  }
  const drop = async (name: string) => {
    setSaid(null)
    try {
      const before = await storedLayer(name)
      await remove.mutateAsync({ name })
      if (before) remember('options.undo.layerRemoved', before, null)
    } catch {
      refuse(say('options.notRemoved'))
    }
  }
  const take = async (file: File) => {
    setSaid(null)
    setProblems(null)
    const { layer, setAside, errors } = await read(file)
    const lines = errors.map(({ line, message }) => say('options.trusted.badRow', { line, message }))
    if (!layer) return refuse(say('options.layers.refused'), lines)
    if (!fitsMessage(layer)) return refuse(say('options.layers.tooLong'))
    const before = await storedLayer(layer.name).catch(() => null)
    save.mutate(
      { layer },
      {
        onSuccess: () => {
          remember('options.undo.layerAdded', before, layer)
          setSaid(counted('imported', layer.entries.length, layer.name))
          if (setAside > 0) setProblems({ title: counted('setAside', setAside, layer.name), items: lines })
        },
        onError: () => refuse(say('options.notSaved')),
      },
    )
  }

  return (
    <Section title={say('options.nav.layers')} lead={say('options.layers.lead')}>
      <div className="bar">
        <FileButton
          label={say('options.layers.import')}
          accept=".json,.csv,application/json,text/csv"
          onFile={(file) => void take(file)}
        />
      </div>
      <p role="status" className="done">
        {said}
      </p>
      {problems && <Problems {...problems} />}
      {layers.isError && <Unanswered onRetry={() => void layers.refetch()} />}
      {!layers.data && !layers.isError && <Waiting />}
      {layers.data && (
        <div className="scroll">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{say('options.layers.name')}</th>
                <th scope="col">{say('options.layers.about')}</th>
                <th scope="col">{say('options.layers.date')}</th>
                <th scope="col">{say('options.layers.entries')}</th>
                <th scope="col">
                  <span className="ts-hidden">{say('options.remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {layers.data.map((layer) => (
                <LayerRow key={`${layer.own} ${layer.name}`} layer={layer} onRemove={() => void drop(layer.name)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
