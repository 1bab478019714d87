import { say } from '../model/words.ts'
import type { LineFault } from './csv.ts'
import { lineAt } from './lines.ts'

/** What a JSON text holds, and the text without its byte order mark; or the fault and its line. Never throws. */
export function readJson(text: string): { ok: true; json: unknown; source: string } | { ok: false; fault: LineFault } {
  const source = text.replace(/^\uFEFF/, '')
  try {
    return { ok: true, json: JSON.parse(source), source }
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    const at = /position (\d{1,9})/.exec(why)?.[1]
    const line = at === undefined ? 1 : lineAt(source, Number(at))
    return { ok: false, fault: { line, message: say('policy.notJson', { why: why.slice(0, 200) }) } }
  }
}
