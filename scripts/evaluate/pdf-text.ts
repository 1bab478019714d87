import { createHash } from 'node:crypto'

/**
 * The text of a PDF's bytes in the order in which the file holds it, runs of white space folded, empty lines left out.
 * Offsets of labels (`tests/gold/*.jsonl`) count in this text: it knows nothing of our reader's lines and columns, so
 * that the labels stay true while that reader is worked on. Throws what pdf.js throws.
 */
export async function labelledText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
    text += '\n'
  }
  await task.destroy()
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '').join('\n')
}

/** A label file keeps this beside its offsets: another text of the same file would move them. Hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
