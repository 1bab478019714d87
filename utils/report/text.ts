import { say } from '../model/words.ts'
import { entryLines, headLines, nameWords, type ReportLine, sourceWords } from './lines.ts'
import type { Report, ReportEntry } from './schema.ts'

const plainLine = ({ label, text }: ReportLine) => say('report.labelled', { label, text })

function entryText(entry: ReportEntry, at: number): string {
  const sources = entry.sources.map((source) => {
    const words = sourceWords(source)
    return `- ${source.url === null ? words : `${words}, ${source.url}`}`
  })
  return [
    `${at + 1}. ${nameWords(entry)}`,
    ...entryLines(entry).map(plainLine),
    sources.length > 0 ? say('report.sources') : say('report.noSources'),
    ...sources,
  ].join('\n')
}

/** The whole report as plain text. */
export function reportText(report: Report): string {
  const head = [say('report.title'), ...headLines(report).map(plainLine)].join('\n')
  return `${[head, ...report.credentials.map(entryText), say('report.footer')].join('\n\n')}\n`
}

/** For HTML, between tags and in quoted attributes. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** Others' words keep their own direction. */
const own = (text: string) => `<bdi>${escaped(text)}</bdi>`
const htmlLine = ({ label, text }: ReportLine) => `<p><b>${escaped(label)}</b> ${own(text)}</p>`

function entryHtml(entry: ReportEntry, at: number): string {
  const sources = entry.sources.map((source) => {
    const words = own(sourceWords(source))
    return `<li>${source.url === null ? words : `<a href="${escaped(source.url)}">${words}</a>`}</li>`
  })
  return [
    `<h2>${at + 1}. ${own(nameWords(entry))}</h2>`,
    ...entryLines(entry).map(htmlLine),
    sources.length > 0
      ? `<p><b>${escaped(say('report.sources'))}</b></p><ul>${sources.join('')}</ul>`
      : `<p>${escaped(say('report.noSources'))}</p>`,
  ].join('\n')
}

/** The same as HTML without scripts and styles, for pasting. Every word is escaped; links lead to sources, https only. */
export function reportHtml(report: Report): string {
  return [
    `<h1>${escaped(say('report.title'))}</h1>`,
    ...headLines(report).map(htmlLine),
    ...report.credentials.map(entryHtml),
    `<p>${escaped(say('report.footer'))}</p>`,
  ].join('\n')
}
