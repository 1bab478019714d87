import type { z } from 'zod'
import type { SiteState, TabState } from '../../../utils/messages/contract.ts'
import { type Appraisal, appraisalSchema, type Relevance } from '../../../utils/model/appraisal.ts'
import type { Mention } from '../../../utils/model/mention.ts'
import { type Requisition, requisitionSchema } from '../../../utils/model/requisition.ts'

/** An invented mention. */
export function mention(name: string, more: Partial<Mention> = {}): Mention {
  return {
    key: `k-${name}`.slice(0, 80),
    name,
    issuer: 'Example Institute',
    issued: null,
    expires: null,
    credentialId: null,
    url: null,
    source: { by: 'section', adapter: null },
    confidence: 0.9,
    flags: [],
    ...more,
  }
}

type Options = {
  outcome?: Appraisal['resolution']['outcome']
  source?: Appraisal['resolution']['searched']['source']
  band?: 'strong' | 'solid' | 'basic' | 'participation' | 'insufficient'
  skills?: [skill: string, by: string][]
  meets?: Relevance['meets']
  verdict?: Appraisal['verification']['verdict']
  relevance?: 'direct' | 'related' | 'notLinked' | 'unknown'
  flags?: Appraisal['flags']
  mention?: Partial<Mention>
}

/** An invented appraisal that fits the schema. */
export function appraisal(name: string, options: Options = {}): Appraisal {
  const outcome = options.outcome ?? 'match'
  const matched = outcome === 'match'
  return appraisalSchema.parse({
    mention: mention(name, options.mention),
    resolution: {
      outcome,
      credentialId: matched ? `urn:touchstone:${name}` : null,
      probability: matched ? 0.97 : 0,
      candidates: [],
      searched: { source: options.source ?? 'starter', date: '2026-11-20', size: 80 },
    },
    credential: matched
      ? {
          id: `urn:touchstone:${name}`,
          ctid: null,
          name,
          issuer: 'Example Institute',
          type: 'Certification',
          subjectWebpage: null,
          designed: null,
          delivered: null,
          recognised: null,
        }
      : null,
    platformProfile: null,
    verification: { verdict: options.verdict ?? 'not_checked', checks: [] },
    quality: matched
      ? { band: options.band ?? 'strong', point: null, low: null, high: null, coverage: 60, limited: true, reasons: [] }
      : null,
    relevance: options.relevance
      ? {
          band: options.relevance,
          point: null,
          reasons: [],
          matchedSkills: (options.skills ?? []).map(([skill, by]) => ({ skill, by })),
          meets: options.meets ?? [],
        }
      : null,
    trusted: null,
    flags: options.flags ?? [],
    versions: { rubric: '1.0', rubricHash: 'abc', modified: false },
  } satisfies Appraisal)
}

/** An invented role. */
export function role(more: Partial<z.input<typeof requisitionSchema>> = {}): Requisition {
  return requisitionSchema.parse({ id: 'role-1', title: 'Bridge inspector', skills: [], requires: [], ...more })
}

export function site(more: Partial<SiteState> = {}): SiteState {
  return {
    id: 'example',
    name: 'Example ATS',
    patterns: ['https://*.ats.example/*'],
    granted: false,
    inline: 'chips',
    notice: false,
    noticeAccepted: null,
    ...more,
  }
}

export function tab(appraisals: Appraisal[], more: Partial<TabState> = {}): TabState {
  return {
    tabId: 7,
    state: 'read',
    host: 'jobs.ats.example',
    granted: true,
    pattern: 'https://jobs.ats.example/*',
    reading: {
      surface: 'candidate',
      adapter: null,
      mentions: appraisals.map((each) => each.mention),
      more: 0,
    },
    files: [],
    appraisals,
    stack: null,
    ...more,
  }
}
