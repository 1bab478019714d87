import type { BadgeClaim } from '../../documents/assertion.ts'
import type { Mention } from '../../model/mention.ts'
import { LIMITS } from '../grammar/limits.ts'
import { cleanName, cleanUrl, cutText, plainText } from '../grammar/names.ts'

/** Named by its address alone. */
const NAMELESS = 0.5

/**
 * What a badge claims → a mention, without its key. Null where neither name nor address is fit to be shown.
 * @param confidence of a claim with a name, 0–1
 */
export function claimMention(
  { name, issuer, issued, expires, credentialId, url, classId }: BadgeClaim,
  confidence: number,
): Omit<Mention, 'key'> | null {
  const address = url === null ? null : cleanUrl(url)
  const ofClass = classId === null ? null : cleanUrl(classId)
  const shown = cleanName(name ?? '')
  const { name: called, flags } = shown.name === '' ? cleanName(address ?? '') : shown
  if (called === '') return null
  const cut = (text: string | null, most: number) => (text === null ? null : cutText(plainText(text), most) || null)
  return {
    name: called,
    issuer: cut(issuer, LIMITS.issuer),
    issued,
    expires,
    credentialId: cut(credentialId, LIMITS.credentialId),
    url: address,
    ...(ofClass === null ? {} : { classId: ofClass }),
    source: { by: 'url', adapter: null },
    confidence: shown.name === '' ? NAMELESS : confidence,
    flags,
  }
}
