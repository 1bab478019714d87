import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc: (options: object) => void = runInNewContext('gc')

/**
 * Collects garbage now and gives its memory back. Texts that wait for a worker grow old, and V8 lets hundreds of
 * megabytes of them pile up.
 */
export const collect = (): void => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
