import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Bad input on the command line: printed as one line on standard error, exit code 2. */
export class UsageError extends Error {}

/** One command: arguments after its name in, one JSON value out (the last line of standard output). Progress and tables
 * go to standard error. Throws `UsageError` on bad input. */
export type Command = (args: string[]) => Promise<unknown>

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads `FILE` and options. Throws `UsageError` when the file is not named or an option is not known. */
export function fileAndOptions<O extends Options>(args: string[], options: O) {
  const { files, values } = filesAndOptions(args, options)
  const [file = '', ...rest] = files
  if (rest.length > 0) throw new UsageError('name one FILE')
  return { file, values }
}

/** Reads `FILE…` and options. Throws `UsageError` when no file is named or an option is not known. */
export function filesAndOptions<O extends Options>(args: string[], options: O) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    if (positionals.length === 0) throw new Error('name a FILE')
    return { files: positionals, values }
  } catch (error) {
    // The library's message goes on with advice about its own syntax; the first sentence says what is wrong.
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split('. ')
    throw new UsageError(sentence)
  }
}

/** The bytes of a file. Throws `UsageError` that names it when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new UsageError(`${path}: ${missing ? 'no such file' : 'cannot be read'}`)
  }
}

/** The text of a file, UTF-8. Throws `UsageError` that names it when it cannot be read. */
export function readTextFile(path: string): string {
  return new TextDecoder().decode(readBytes(path))
}
