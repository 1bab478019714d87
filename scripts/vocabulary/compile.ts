import { addCrosswalks, addSoc } from './codes.ts'
import { addContext } from './context.ts'
import { Draft } from './draft.ts'
import { addEsco } from './esco.ts'
import { addOnet, addTechnologies } from './onet.ts'
import { filesUnder } from './tables.ts'
import { writeVocabulary } from './write.ts'

/**
 * Compiles a folder of the publishers' tables. Tables that are not there are left out; throws when there is none of
 * SOC, O*NET and ESCO at all, or a table without a column that it must have.
 * @param leftOut keys of labels (`labelKey`) that no table may contribute
 */
export function compileVocabulary(
  folder: string,
  date: string,
  leftOut?: ReadonlySet<string>,
): Uint8Array<ArrayBuffer> {
  const files = filesUnder(folder)
  const draft = new Draft(leftOut)
  addSoc(draft, files)
  addOnet(draft, files)
  addTechnologies(draft, files)
  addEsco(draft, files)
  addCrosswalks(draft, files)
  if (draft.concepts.size === 0) throw new Error(`${folder}: no table of SOC, O*NET or ESCO`)
  addContext(draft, files)
  return writeVocabulary(draft, date)
}
