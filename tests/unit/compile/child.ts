import { compile } from '../../../scripts/compile/compile.ts'
import { optionsFor } from './fixtures.ts'

/** Compiles in a process of its own, which a test may end: `child.ts OUT URL`. */
const [out = '', url = ''] = process.argv.slice(2)
await compile(optionsFor(out, { sources: [url], perPage: 5, pace: { apartMs: 15, timeoutMs: 5000, backOffMs: 1 } }))
