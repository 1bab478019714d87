import { existsSync } from 'node:fs'
import path from 'node:path'
import { openVocabulary } from '../../utils/skills/vocabulary.ts'
import { type Command, filesAndOptions, UsageError } from '../cli.ts'
import { drawTitles, libraryOver } from '../evaluate/titles.ts'
import { compileVocabulary } from '../vocabulary/compile.ts'
import { filesUnder } from '../vocabulary/tables.ts'

const MANY = 1000

/**
 * `evaluate occupations [FOLDER] [--seed N] [--show]`: takes a thousand reported titles out of every table under FOLDER
 * (the parent of an `onet` folder is meant where that is named), compiles what is left and asks for each. A title is
 * right when one of the answers is a SOC code that O*NET gives it; `strictTop3` asks for that of the drawn row.
 */
export const evaluateOccupations: Command = async (args) => {
  const { files: named, values } = filesAndOptions(
    args.length === 0 || args[0]?.startsWith('--') ? [FOLDER, ...args] : args,
    {
      seed: { type: 'string', default: '1' },
      show: { type: 'boolean' },
    },
  )
  const [given = FOLDER] = named
  if (!existsSync(given)) throw new UsageError(`${given}: no such folder`)
  const folder = path.basename(given) === 'onet' ? path.dirname(given) : given
  const files = filesUnder(folder)
  const titles = drawTitles(files, MANY, Number(values.seed))
  if (titles.length === 0) throw new UsageError(`${folder} holds no reported titles`)
  const leftOut = new Set(titles.map(({ key }) => key))
  const bytes = compileVocabulary(folder, '2000-01-01', leftOut)
  const vocabulary = openVocabulary(bytes.buffer)
  const library = libraryOver(files, leftOut)
  const right = { top1: 0, top3: 0, strictTop3: 0, miniSearchTop3: 0 }
  for (const { title, socs } of titles) {
    const answers = vocabulary.occupationsOf(title, 3).map(({ soc }) => soc)
    if (socs.includes(answers[0] ?? '')) right.top1++
    if (answers.includes(socs[0] ?? '')) right.strictTop3++
    if (answers.some((soc) => socs.includes(soc))) right.top3++
    else if (values.show) process.stderr.write(`${title} | ${socs.join(' ')} | ${answers.join(' ')}\n`)
    if (library(title, 3).some((soc) => socs.includes(soc))) right.miniSearchTop3++
  }
  const share = (count: number): number => Math.round((count / titles.length) * 1000) / 1000
  return {
    titles: titles.length,
    ...Object.fromEntries(Object.entries(right).map(([name, count]) => [name, share(count)])),
  }
}

const FOLDER = '../shared/data/skills'
