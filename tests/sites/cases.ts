import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { z } from 'zod'
import type { Reading } from '../../utils/model/mention.ts'

/** The corpus of pages: what every case holds, and how a reading is compared with it. Used by the unit run (linkedom)
 * and by the run in real browsers. */

const field = z.string().nullable()
const expectedMentionSchema = z.strictObject({
  name: z.string(),
  issuer: field,
  issued: field,
  expires: field,
  credentialId: field,
  url: field,
})

export const expectedSchema = z.strictObject({
  url: z.url(),
  surface: z.enum(['profile', 'candidate', 'resume', 'page']),
  /** All that must be found, in order. */
  mentions: z.array(expectedMentionSchema),
  more: z.number().int().nonnegative(),
  /** Exactly what `compare` is known to report today. A failure that goes away has to be taken off this list. */
  knownFailures: z.array(z.string()),
})
export type Expected = z.infer<typeof expectedSchema>

/** `site` is the folder's name: an adapter's id, or `general` for pages that no adapter knows. `frames` are the pages in
 * the page's frames, by address (`frames.json`: address → file beside it); a frame's address may be of another origin. */
export type Case = {
  site: string
  name: string
  folder: string
  html: string
  frames: Record<string, string>
  expected: Expected
}

const root = import.meta.dirname

/** Every case on disk, sorted by site and name. Throws where a folder lacks one of its two files. */
export function loadCases(): Case[] {
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  return folders(root).flatMap((site) =>
    folders(join(root, site)).map((name) => {
      const folder = join(root, site, name)
      if (!existsSync(join(folder, 'expected.json'))) throw new Error(`${folder} has no expected.json`)
      const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
      const html = readFileSync(join(folder, 'page.html'), 'utf8')
      return { site, name, folder, html, frames: loadFrames(folder), expected }
    }),
  )
}

function loadFrames(folder: string): Record<string, string> {
  const file = join(folder, 'frames.json')
  if (!existsSync(file)) return {}
  const named = z.record(z.url(), z.string().regex(/^[\w-]+\.html$/)).parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.fromEntries(Object.entries(named).map(([url, name]) => [url, readFileSync(join(folder, name), 'utf8')]))
}

/** The page of a case under Node. Frames of its own origin hold their pages, as a browser shows them to a reader; those of
 * other origins stay shut. Shadow roots that the page's text declares are attached. */
export function documentOf({ html, frames, expected }: Pick<Case, 'html' | 'frames' | 'expected'>): Document {
  return parseFramed(html, new URL(expected.url), frames)
}

function parseFramed(html: string, url: URL, frames: Record<string, string>): Document {
  const { document } = parseHTML(html) as unknown as { document: Document }
  attachShadowRoots(document)
  for (const frame of document.querySelectorAll('iframe,frame')) {
    const src = frame.getAttribute('src')
    const at = src === null ? url : (URL.parse(src, url.href) ?? url)
    const inner = frame.getAttribute('srcdoc') ?? frames[at.href]
    const open = inner !== undefined && at.origin === url.origin
    Object.defineProperty(frame, 'contentDocument', { value: open ? parseFramed(inner, at, frames) : null })
  }
  return document
}

/** What a browser's parser does with `<template shadowrootmode>`. */
function attachShadowRoots(within: ParentNode): void {
  for (const template of within.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const mode = template.getAttribute('shadowrootmode') === 'open' ? 'open' : 'closed'
    const root = template.parentElement?.attachShadow({ mode })
    root?.append(...template.content.childNodes)
    template.remove()
    if (root !== undefined) attachShadowRoots(root)
  }
}

export const FIELDS = ['issuer', 'issued', 'expires', 'credentialId', 'url'] as const

/** What is wrong with `reading`, one short line each, sorted; empty where it is as expected. */
export function compare(reading: Reading, expected: Expected): string[] {
  const failures: string[] = []
  const left = [...reading.mentions]
  for (const wanted of expected.mentions) {
    const at = left.findIndex((mention) => mention.name === wanted.name)
    const [found] = at === -1 ? [] : left.splice(at, 1)
    if (found === undefined) {
      failures.push(`missing: ${wanted.name}`)
      continue
    }
    for (const key of FIELDS) {
      if (found[key] !== wanted[key]) failures.push(`${key} of ${wanted.name}: ${found[key]}`)
    }
  }
  for (const mention of left) failures.push(`extra: ${mention.name}`)
  const order = (list: { name: string }[]) => list.map((mention) => mention.name).join('\n')
  if (failures.length === 0 && order(reading.mentions) !== order(expected.mentions)) failures.push('order')
  if (reading.more !== expected.more) failures.push(`more: ${reading.more}`)
  if (reading.surface !== expected.surface) failures.push(`surface: ${reading.surface}`)
  return failures.sort()
}
