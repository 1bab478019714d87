export type DocumentErrorCode =
  | 'encrypted'
  | 'damaged'
  | 'no-text'
  | 'too-large'
  | 'old-word'
  | 'rtf'
  | 'no-badge'
  | 'unsupported'

const SENTENCES: Record<DocumentErrorCode, string> = {
  encrypted: 'This file is locked with a password: open it, save a copy without the password and try that one.',
  damaged: 'This file is damaged or cut short and cannot be read.',
  'no-text': 'This file holds pictures of text, not text: it was probably scanned.',
  'too-large': 'This file is too large to be read as a résumé.',
  'no-badge': 'This picture carries no badge: use the file that the badge platform offers for download.',
  'old-word': 'This is a Word file of the old kind (.doc): save it as DOCX or PDF and try that one.',
  rtf: 'This is a Rich Text file (RTF): save it as DOCX or PDF and try that one.',
  unsupported: 'This kind of file cannot be read: use PDF, DOCX, ODT, HTML or plain text.',
}

/** A document that cannot be read, with a code for programs and a plain sentence for people. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode

  constructor(code: DocumentErrorCode, options?: ErrorOptions) {
    super(SENTENCES[code], options)
    this.name = 'DocumentError'
    this.code = code
  }
}
