import { ASSERTION_AT_MOST, type BadgeClaim, readAssertion } from './assertion.ts'
import { DocumentError } from './error.ts'
import { decodeText } from './plain.ts'
import { isPng, pngTexts } from './png-text.ts'
import { type Carried, svgAssertions } from './svg-assertion.ts'

/** Badges are downloaded at 600 pixels or so and weigh far less. */
export const PICTURE_AT_MOST = 5 * 1024 * 1024
/** Keywords of the chunk that carries the assertion (Open Badges 3, then 1 and 2: "Baking"). */
const KEYWORDS = ['openbadgecredential', 'openbadges']

/** True for files that `readBadgePicture` knows: a PNG by its signature, an SVG by its first elements. */
export function isBadgePicture(bytes: Uint8Array): boolean {
  if (isPng(bytes)) return true
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  // a page may hold pictures, and text may speak of them
  return (
    /^[^<\w]{0,20}</.test(head) &&
    /<(?:[\w-]{1,20}:)?svg[\s>]/i.test(head) &&
    !/<(?:html|body|!doctype html)/i.test(head)
  )
}

/**
 * The assertion that a badge's picture carries: what the badge is called, who issued it, when, and where it is hosted.
 * Only read: no signature is checked, nothing is fetched. A file with two assertions of one kind is refused, because
 * programs would disagree about which of them it shows.
 * Throws `DocumentError`: `no-badge` where the picture carries none, `damaged`, `too-large`, `unsupported` for anything
 * that is no PNG or SVG.
 */
export async function readBadgePicture(bytes: Uint8Array): Promise<BadgeClaim> {
  if (bytes.length > PICTURE_AT_MOST) throw new DocumentError('too-large')
  if (!isBadgePicture(bytes)) throw new DocumentError('unsupported')
  const claims = isPng(bytes) ? await pngClaims(bytes) : svgAssertions(decodeText(bytes)).map(carriedClaim)
  const [claim] = claims
  if (claim === undefined) throw new DocumentError('no-badge')
  if (claims.length > 1 || claim === null) throw new DocumentError('damaged')
  return claim
}

async function pngClaims(bytes: Uint8Array): Promise<(BadgeClaim | null)[]> {
  for (const keyword of KEYWORDS) {
    const texts = await pngTexts(bytes, keyword, ASSERTION_AT_MOST)
    if (texts.length > 0) return texts.map(readAssertion)
  }
  return []
}

function carriedClaim({ verify, body }: Carried): BadgeClaim | null {
  const inside = body === '' ? null : readAssertion(body)
  const outside = verify === '' ? null : readAssertion(verify)
  return inside === null ? outside : { ...inside, url: inside.url ?? outside?.url ?? null }
}
