import fc from 'fast-check'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import { makeReport, type ReportInput } from '../../../utils/report/make-report.ts'
import type { Report } from '../../../utils/report/schema.ts'
import { APPRAISALS } from '../../ui/appraisals.ts'

/** One of every state that a card knows. */
export const EVERY = Object.values(APPRAISALS)

export function input(appraisals: readonly Appraisal[], more: Partial<ReportInput> = {}): ReportInput {
  return {
    appraisals,
    role: 'Harbour safety lead',
    date: '2026-11-24',
    status: {
      version: '0.1.0',
      rubric: '2.1.0',
      rubricHash: '9f3a2c41d07be55aa0',
      searched: { source: 'starter', date: '2026-11-20', size: 84 },
    },
    listsMoveBands: false,
    more: 0,
    ...more,
  }
}

export const report = (appraisals: readonly Appraisal[], more: Partial<ReportInput> = {}): Report =>
  makeReport(input(appraisals, more))

const FORMULA = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20')
const TRICK = fc.constantFrom(
  '=HYPERLINK("https://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '"; =1+1',
  ';=1+1',
  ';\'"=1',
  "'=1",
  '\n=1',
  '"\r\n"=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt;',
  ']]>--><svg onload=alert(1)>',
  '\u202Egnp.exe',
)

/** Names as a page may write them to harm whoever opens the report. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(FORMULA, TRICK, fc.string({ unit: 'grapheme', maxLength: 20 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').slice(0, 290))
  .filter((text) => text.length > 0)

/** An appraisal of any state whose every word that others wrote is hostile. */
export const hostileAppraisal: fc.Arbitrary<Appraisal> = fc
  .tuple(fc.constantFrom(...EVERY), hostile, hostile, hostile)
  .map(([base, name, issuer, other]) => ({
    ...base,
    mention: { ...base.mention, name, issuer: issuer.slice(0, 190) },
    resolution: {
      ...base.resolution,
      candidates: base.resolution.candidates.map((one) => ({ ...one, name, issuer })),
    },
    credential: base.credential && {
      ...base.credential,
      name,
      issuer,
      designed: other,
      delivered: name,
      recognised: null,
    },
    quality: base.quality && {
      ...base.quality,
      reasons: base.quality.reasons.map((reason) => ({
        ...reason,
        text: other,
        sources: [
          { kind: 'pageText' as const, label: name.slice(0, 190), url: 'javascript:alert(1)', date: null },
          { kind: 'pageText' as const, label: other.slice(0, 190), url: 'https://x.example/"><b>', date: '2026-01' },
        ],
      })),
    },
  }))
