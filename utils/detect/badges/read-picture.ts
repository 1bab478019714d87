import { isBadgePicture, readBadgePicture } from '../../documents/badge-picture.ts'
import type { Mention } from '../../model/mention.ts'
import { mentionKey } from '../grammar/names.ts'
import { claimMention } from './claims.ts'

/** A picture that carries an assertion was made to say this one thing. */
const CONFIDENCE = 0.95

/**
 * The credential that a badge's picture (PNG or SVG) carries; null where `bytes` are of another kind of file.
 * Throws `DocumentError`: `no-badge`, `damaged`, `too-large`.
 */
export async function readPicture(bytes: Uint8Array): Promise<Mention[] | null> {
  if (!isBadgePicture(bytes)) return null
  const mention = claimMention(await readBadgePicture(bytes), CONFIDENCE)
  return mention === null ? [] : [{ key: mentionKey(mention, 0), ...mention }]
}
