import type { Appraisal } from '../../utils/model/appraisal.ts'

/** What came of a form, and what takes it back; null where nothing is to be taken back. */
export type Done = { words: string; undo: (() => void) | null }

export type FormProps = {
  /** As it is shown: in blind view without what it leaves out. */
  appraisal: Appraisal
  /** As it was read: what a change goes by. */
  original: Appraisal
  onDone: (done: Done) => void
}

/** All of a mention that a judgement goes by. */
export function namedBy({ mention }: Appraisal) {
  const { name, issuer, url, flags } = mention
  return { name, issuer, url, flags }
}

/** Who awards it, as far as that is known. */
export function issuerOf({ mention, resolution, credential }: Appraisal): string | null {
  const record = resolution.outcome === 'match' ? credential : null
  return record?.issuer ?? mention.issuer
}
