import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './steps.ts'

type Manifest = { name: string; version: string; license?: string; dependencies?: Record<string, string> }
export type Licence = { name: string; version: string; licence: string; text: string }

/** Development packages of which parts are compiled into the extension. */
const COMPILED_IN = ['wxt', '@wxt-dev/browser']

const MIT = (who: string) => `MIT License

Copyright (c) ${who}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`

/** Packages that come without a file of their licence, with the copyright line of their repositories (isarray: README). */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  '@wxt-dev/browser': MIT('2023 Aaron'),
  isarray: MIT('2013 Julian Gruber <julian@juliangruber.com>'),
  'react-remove-scroll-bar': MIT('2025 Anton Korzunov <thekashey@gmail.com>'),
  wxt: MIT('2023 Aaron'),
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

/** Where Node would find a package from a folder. Throws where it is not installed. */
function folderOf(name: string, from: string): string {
  const here = path.join(from, 'node_modules', name)
  if (existsSync(path.join(here, 'package.json'))) return here
  if (path.relative(ROOT, from) === '') throw new Error(`${name} is not installed`)
  return folderOf(name, path.dirname(from))
}

/** The licence and notice files of a package, one after the other. Throws where there is none. */
function textOf(folder: string, name: string): string {
  const files = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying)(\.(md|markdown|txt))?$/i.test(file))
    .sort()
  const texts = files.map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const text = texts.join('\n\n') || WITHOUT_FILE[name]
  if (!text) throw new Error(`${name} has no file of its licence: look its text up and add it here`)
  return text
}

/** Every package that may be compiled into the extension, with its licence's text, by name and version. */
export function licences(): Licence[] {
  const found = new Map<string, Licence>()
  const visit = (name: string, from: string, deeper: boolean) => {
    const folder = folderOf(name, from)
    const { version, license, dependencies } = manifestOf(folder)
    const id = `${name} ${version}`
    if (found.has(id)) return
    found.set(id, { name, version, licence: license ?? '', text: textOf(folder, name) })
    if (deeper) for (const one of Object.keys(dependencies ?? {})) visit(one, folder, true)
  }
  for (const name of Object.keys(manifestOf(ROOT).dependencies ?? {})) visit(name, ROOT, true)
  for (const name of COMPILED_IN) visit(name, ROOT, false)
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}

/** The file that ships. Packages that share a text stand above it together. */
export function softwareText(): string {
  const byText = new Map<string, string[]>()
  for (const { name, version, licence, text } of licences())
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${licence})`])
  const parts = [...byText].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
  const rule = `\n${'='.repeat(80)}\n\n`
  // The mark at the start tells browsers that the file is UTF-8.
  return `\uFEFFSoftware of others that Touchstone is made with, and its licences.\n${rule}${parts.join(rule)}`
}

/** `node scripts/run.mjs scripts/licences.ts`: writes public/licences/software.txt and touchstone.txt. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(ROOT, 'public/licences/software.txt'), softwareText())
  writeFileSync(path.join(ROOT, 'public/licences/touchstone.txt'), readFileSync(path.join(ROOT, 'LICENSE')))
}
