import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentError } from '../../utils/documents/error.ts'
import { readBytes } from '../cli.ts'
import { pdfDocument } from '../commands/detect.ts'
import { damaged, randomFrom } from './damage.ts'

/** Damaged PDFs that end in anything but text or a plain `DocumentError`; one line each. Stops at `until`. */
export async function brokenFiles(
  folder: string,
  seed: number,
  until: number,
): Promise<{ failures: string[]; read: number }> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.pdf')) : []
  const random = randomFrom(seed)
  const failures: string[] = []
  let read = 0
  while (files.length > 0 && Date.now() < until) {
    const file = files[Math.floor(random() * files.length)] ?? ''
    read++
    try {
      await pdfDocument(damaged(readBytes(join(folder, file)), random))
    } catch (error) {
      if (!(error instanceof DocumentError)) failures.push(`${file}, seed ${seed}, file ${read}: ${error}`)
    }
  }
  return { failures, read }
}
