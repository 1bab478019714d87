import { type FileChild, Header, Packer, Paragraph, Document as Word } from 'docx'
import { DOMParser } from 'linkedom'
import mammoth from 'mammoth'
import { readDocx } from '../../../utils/documents/docx.ts'
import { DocumentError } from '../../../utils/documents/error.ts'
import { readOdt } from '../../../utils/documents/odt.ts'
import { storedZip } from '../../../utils/documents/stored-zip.ts'

export const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html') as unknown as Document
export const fromDocx = (bytes: Uint8Array) => readDocx(bytes, { mammoth, parseHtml })
export const fromOdt = (bytes: Uint8Array) => readOdt(bytes, { parseHtml })

/** The code of the error that a reading ends with; what it gives otherwise. */
export async function codeOf(reading: Promise<unknown>): Promise<unknown> {
  const failure = await reading.catch((error: unknown) => error)
  return failure instanceof DocumentError ? failure.code : failure
}

/** A Word document; `header` is that of its pages. */
export async function makeDocx(children: FileChild[], header?: string): Promise<Uint8Array> {
  const headers =
    header === undefined ? {} : { headers: { default: new Header({ children: [new Paragraph(header)] }) } }
  return new Uint8Array(await Packer.toBuffer(new Word({ sections: [{ ...headers, children }] })))
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

export function makeZip(files: Record<string, string>): Uint8Array {
  return storedZip(new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])))
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document from the XML inside its body, for what programs write and libraries do not. */
export const wordXml = (body: string, more: Record<string, string> = {}) =>
  makeZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  })

/** An OpenDocument text from the XML inside its body. */
export const odtXml = (body: string, more: Record<string, string> = {}) =>
  makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?>
<office:document-content><office:body><office:text text:use-soft-page-breaks="true">${body}</office:text></office:body></office:document-content>`,
    ...more,
  })
