import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Card } from '../../../components/card/Card.tsx'
import { copyLine } from '../../../components/card/copy-line.ts'
import { keys } from '../../../components/data/keys.ts'
import { SumLine } from '../../../components/panel/SumLine.tsx'
import { Scoring } from '../../../components/settings/Scoring.tsx'
import { readScoring, scoringDraft } from '../../../components/settings/scoring-draft.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import type { Weights } from '../../../utils/model/settings.ts'
import { isWordKey, say } from '../../../utils/model/words.ts'
import { chipView } from '../../../utils/overlay/chip-view.ts'
import { scoreExamples } from '../../../utils/score/examples.ts'
import { RUBRIC, rubricHash, rubricName } from '../../../utils/score/rubric.ts'
import { reweigh, rubricInForce } from '../../../utils/score/rubric-edit.ts'
import { appraisal } from './make.ts'

const OTHER: Weights = { assurance: 30, rigour: 30, currency: 10, competencies: 20, market: 10, stack: 0 }
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('typed points', () => {
  const draft = scoringDraft(RUBRIC.weights)
  const read = (more: Partial<typeof draft>) => readScoring({ ...draft, ...more }, RUBRIC.limits)

  it('hold where they are whole, within limits and 100 together', () => {
    expect(read({})).toEqual({ weights: RUBRIC.weights, sum: 100, errors: {} })
    expect(readScoring(scoringDraft(OTHER), RUBRIC.limits).weights).toEqual(OTHER)
  })

  it.each([
    [{ rigour: '26' }, 101, []],
    [{ rigour: '24.5', stack: '10.5' }, 65, ['rigour', 'stack']],
    [{ rigour: '' }, 75, ['rigour']],
    [{ rigour: '1e1' }, 75, ['rigour']],
    [{ rigour: '40', assurance: '10' }, 100, ['assurance', 'rigour']],
    [{ market: '-5' }, 90, ['market']],
  ])('%o are not taken; what is wrong is said at its area', (more, sum, wrong) => {
    const { weights, sum: together, errors } = read(more)
    expect(weights).toBeNull()
    expect(together).toBe(sum)
    expect(Object.keys(errors).sort()).toEqual(wrong)
  })

  it('hold exactly when the rubric takes them', () => {
    for (const stack of [0, 5, 10, 15, 20, 25])
      for (const rigour of [10, 15, 20, 25, 30, 35, 40]) {
        const weights = { ...RUBRIC.weights, stack, rigour }
        expect(readScoring(scoringDraft(weights), RUBRIC.limits).weights !== null).toBe(
          reweigh(RUBRIC, weights).errors.length === 0,
        )
      }
  })
})

describe('Scoring', () => {
  const page = (chosen: Weights | null) => {
    const rubric = rubricInForce(chosen)
    const client = new QueryClient()
    const name = rubricName(rubric)
    client.setQueryData(keys.rubric, { name, hash: rubricHash(rubric), rubric, shipped: RUBRIC.weights })
    client.setQueryData(keys.rubricTry(RUBRIC.weights), scoreExamples(RUBRIC))
    client.setQueryData(keys.rubricTry(rubric.weights), scoreExamples(rubric))
    return renderToStaticMarkup(
      <QueryClientProvider client={client}>
        <Scoring />
      </QueryClientProvider>,
    )
  }

  it('asks for every area in words, each number tied to its label and hint', () => {
    const html = page(null)
    for (const id of [...html.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id)) {
      expect(html).toContain(`<label for="${id}">`)
      expect(html).toContain(`aria-describedby="${id}-note"`)
    }
    expect(html.match(/<input[^>]*type="number"/g)).toHaveLength(6)
    expect(words(html)).toContain('What has to be shown to earn it? 15 to 35 points; 25 as shipped.')
    expect(words(html)).toContain('Together 100 points.')
  })

  it('says which rubric is in force, and that it was modified', () => {
    expect(words(page(null))).toContain(`Rubric in force: ${RUBRIC.version} · ${rubricHash(RUBRIC)}`)
    const changed = reweigh(RUBRIC, OTHER).rubric
    expect(words(page(OTHER))).toContain(`Rubric in force: ${RUBRIC.version}, modified · ${rubricHash(changed)}`)
  })

  it('has every line of the rubric in words, and none of their gaps', () => {
    const html = page(null)
    const text = words(html)
    expect(RUBRIC.rows.every(({ id }) => isWordKey(`score.row.${id}`))).toBe(true)
    const numbers = html.match(/<td class="narrow">[\d.]+%?<\/td>/g)
    expect(numbers).toHaveLength(RUBRIC.rows.length + Object.keys(RUBRIC.reliability).length)
    expect(text).toContain('Accredited by another body. 25')
    expect(text).toContain('Approved by another body. 17.5')
    expect(text).not.toMatch(/\{\w+\}/)
  })
})

describe('a modified rubric', () => {
  const plain = appraisal('A')
  const by: Appraisal = {
    ...plain,
    versions: { rubric: '2.0.0, modified', rubricHash: '0123456789abcdef', modified: true },
  }
  const said = '2.0.0, modified · 0123456789abcdef'

  it('is named on the card, in the panel, in the copied line and to those who hear the chip', () => {
    expect(words(renderToStaticMarkup(<Card appraisal={by} />))).toContain(said)
    expect(words(renderToStaticMarkup(<SumLine appraisals={[plain, by]} more={0} />))).toContain(said)
    expect(copyLine(by)).toContain(said)
    expect(chipView(by).label).toContain(say('chip.label.modified'))
  })

  it('is not named where it is as shipped, nor where nothing was scored', () => {
    for (const one of [plain, { ...by, quality: null }]) {
      expect(words(renderToStaticMarkup(<Card appraisal={one} />))).not.toContain('modified')
      expect(words(renderToStaticMarkup(<SumLine appraisals={[one]} more={0} />))).not.toContain('modified')
      expect(chipView(one).label).not.toContain('modified')
    }
  })
})
