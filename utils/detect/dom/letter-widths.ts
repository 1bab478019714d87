/** Helvetica's widths, thousandths of the type size, with the letters that have them (Adobe's metrics of the 14 standard
 * fonts). */
const WIDTHS: Record<number, string> = {
  191: "'",
  222: 'ijl‘’',
  260: '|',
  278: ' !,./:;I[\\]ftı·',
  333: '()-`r‐“”',
  334: '{}',
  350: '•',
  355: '"',
  389: '*',
  469: '^',
  500: 'Jckvsxyzﬁﬂ',
  556: 'L',
  584: '+<=>~',
  611: 'FTZß',
  667: '&ABEKPSVXY',
  722: 'CDHNRUw',
  778: 'GOQØ',
  833: 'Mm',
  889: '%æ',
  944: 'W',
  1000: '—…Æ',
  1015: '@',
}
/** Digits, most small letters, the dash between dates. */
const USUAL = 556
const CAPITAL = 690
/** Letters of scripts whose signs fill a square. */
const SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uff60]/u

const widths = new Map(
  Object.entries(WIDTHS).flatMap(([width, letters]) => [...letters].map((l) => [l, Number(width)])),
)

/** How wide `text` is in type sizes, set in Helvetica; what is asked where no browser can measure it. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text.normalize('NFD')) {
    if (!/\p{M}/u.test(letter)) width += widths.get(letter) ?? widthOfOther(letter)
  }
  return width / 1000
}

function widthOfOther(letter: string): number {
  if (letter < '\u2000') return /\p{Lu}/u.test(letter) ? CAPITAL : USUAL
  return SQUARE.test(letter) ? 1000 : USUAL
}
