import type { Appraisal, Quality, Relevance } from '../../utils/model/appraisal.ts'
import type { Mention } from '../../utils/model/mention.ts'

/** Appraisals of invented credentials, one for each state that a chip and a card can show. */

const board = {
  kind: 'publicList' as const,
  label: 'Northern Accreditation Board, directory',
  url: 'https://accreditation.example/directory',
  date: '2026-05-12',
}
const record = {
  kind: 'issuerStructured' as const,
  label: 'Harbour Safety Institute, credential record',
  url: 'https://harbour-safety.example/engineer',
  date: '2026-02',
}
const undatedPage = { kind: 'pageText' as const, label: 'Programme page', url: 'http://plain.example/', date: null }

function mention(key: string, fields: Partial<Mention>): Mention {
  return {
    key,
    name: 'Certified Harbour Safety Engineer (CHSE)',
    issuer: 'Harbour Safety Institute',
    issued: '2022-06',
    expires: '2028-06',
    credentialId: null,
    url: 'https://www.badges.example/award/1',
    source: { by: 'section', adapter: null },
    confidence: 0.98,
    flags: [],
    ...fields,
  }
}

const strongQuality: Quality = {
  band: 'strong',
  point: 78.03,
  low: 71.2,
  high: 84.4,
  coverage: 80,
  limited: false,
  reasons: [
    {
      dimension: 'assurance',
      points: 25,
      outOf: 25,
      known: 1,
      text: 'Accredited to ISO/IEC 17024 by the Northern Accreditation Board.',
      sources: [board],
    },
    {
      dimension: 'rigour',
      points: 25,
      outOf: 25,
      known: 1,
      text: 'A supervised examination. Experience required (5 years).',
      sources: [record],
    },
    {
      dimension: 'currency',
      points: 14.4,
      outOf: 15,
      known: 0.96,
      text: 'Awarded today, and holders have to renew it (3 years).',
      sources: [record],
    },
    {
      dimension: 'competencies',
      points: 9.33,
      outOf: 15,
      known: 1,
      text: 'Its competencies are published as a list.',
      sources: [record],
    },
    {
      dimension: 'market',
      points: 0,
      outOf: 10,
      known: 0,
      text: 'Nothing found about results or demand.',
      sources: [],
    },
    {
      dimension: 'stack',
      points: 0,
      outOf: 10,
      known: 0,
      text: 'Nothing found about credit or what it leads to.',
      sources: [undatedPage],
    },
    {
      dimension: 'unknown',
      points: 4.3,
      outOf: 20.6,
      known: 0,
      text: 'Not published, or not fully sure: taken at what is usual for certifications with a secured examination.',
      sources: [],
    },
  ],
}

const direct: Relevance = {
  band: 'direct',
  point: 82.5,
  reasons: [
    { part: 'skills', points: 37.5, outOf: 45, known: true, text: '5 of 6 skills of the role.' },
    { part: 'occupation', points: 0, outOf: 20, known: false, text: 'No occupation is linked to it.' },
    { part: 'required', points: 15, outOf: 15, known: true, text: 'The role asks for it.' },
  ],
  matchedSkills: [
    { skill: 'Risk assessment', by: 'Assess risks of quay operations' },
    { skill: 'Incident response', by: 'Lead the response to incidents' },
    { skill: 'Crane inspection', by: 'Inspect lifting gear' },
  ],
  meets: [],
}

const searched = { source: 'starter' as const, date: '2026-11-20', size: 84 }

const strong: Appraisal = {
  mention: mention('strong', {}),
  resolution: { outcome: 'match', credentialId: 'urn:touchstone:chse', probability: 0.987, candidates: [], searched },
  credential: {
    id: 'urn:touchstone:chse',
    ctid: 'ce-00000000-0000-4000-8000-000000000001',
    name: 'Certified Harbour Safety Engineer',
    issuer: 'Harbour Safety Institute',
    type: 'Certification',
    subjectWebpage: 'https://harbour-safety.example/engineer',
    designed: '8 published domains, reviewed by a job analysis',
    delivered: 'Supervised exam; five years’ experience are checked before the examination may be sat at all',
    recognised: 'ISO/IEC 17024 by the Northern Accreditation Board',
  },
  platformProfile: null,
  verification: {
    verdict: 'not_checked',
    checks: [
      { name: 'dates', result: 'pass', detail: 'Valid until Jun 2028, by the dates stated.' },
      { name: 'host', result: 'pass', detail: 'The link is on badges.example, where Badges shows credentials.' },
    ],
  },
  quality: strongQuality,
  relevance: direct,
  trusted: {
    list: 'Acme list',
    issuer: 'Harbour Safety Institute',
    stance: 'trusted',
    reason: 'Reviewed by the safety team.',
    scope: ['Port operations'],
    reviewBy: '2027-05-01',
  },
  flags: [],
  versions: { rubric: '1.0', rubricHash: '9f3a2c41d07be55aa0', modified: false },
}

type Change = Partial<Omit<Appraisal, 'mention'>> & { mention: Partial<Mention> }

function like(key: string, change: Change): Appraisal {
  return { ...strong, trusted: null, relevance: null, ...change, mention: mention(key, change.mention) }
}

function band(name: Quality['band'], point: number, limited = false): Quality {
  const gap = strongQuality.point === null ? 0 : Number((strongQuality.point - point).toFixed(2))
  const reasons = strongQuality.reasons.map((reason) =>
    reason.dimension === 'assurance' ? { ...reason, points: Number((reason.points - gap).toFixed(2)) } : reason,
  )
  return { ...strongQuality, band: name, point, low: point - 6, high: point + 9, limited, reasons }
}

const tooLittle: Quality = {
  ...strongQuality,
  band: 'insufficient',
  point: null,
  low: null,
  high: null,
  coverage: 32,
  reasons: strongQuality.reasons.map((reason) =>
    reason.dimension === 'rigour' || reason.dimension === 'competencies'
      ? reason
      : { ...reason, points: 0, known: 0, text: 'Nothing found.', sources: [] },
  ),
}

const nothing = {
  credential: null,
  quality: null,
  resolution: { outcome: 'none' as const, credentialId: null, probability: 0, candidates: [], searched },
  verification: { verdict: 'none' as const, checks: [] },
}

const candidates = [
  {
    credentialId: 'urn:touchstone:chse',
    name: 'Certified Harbour Safety Engineer',
    issuer: 'Harbour Safety Institute',
    probability: 0.6,
    reasons: [],
  },
  {
    credentialId: 'urn:touchstone:hse',
    name: 'Harbour Safety Engineer',
    issuer: 'College of Ports',
    probability: 0.4,
    reasons: [],
  },
]

/** Every state, by its key; the key is the mention's key too. */
export const APPRAISALS: Readonly<Record<string, Appraisal>> = {
  strong,
  solid: like('solid', {
    mention: { name: 'Port Data Analytics Professional', issuer: 'Quayside College', expires: null, issued: '2023-08' },
    quality: band('solid', 58.03),
    relevance: { ...direct, band: 'related', point: 41 },
  }),
  limited: like('limited', {
    mention: { name: 'Crane Operations Specialist', issuer: 'Lift Guild', expires: null },
    quality: band('basic', 60.03, true),
    relevance: { ...direct, band: 'notLinked', point: 4, matchedSkills: [] },
  }),
  span: like('span', {
    mention: { name: 'Tug Handling Diploma', issuer: 'Quayside College', expires: null },
    quality: { ...band('solid', 54.03, true), span: { from: 'basic', to: 'solid' }, coverage: 55.4 },
  }),
  listed: like('listed', {
    mention: { name: 'Pilotage Certificate', issuer: 'Lift Guild', expires: null },
    quality: band('solid', 63.03),
    listed: { band: 'strong', from: 'solid', list: 'Acme list', line: 3, version: 2 },
  }),
  participation: like('participation', {
    mention: { name: 'Learning Navigation', issuer: 'Seaway Learning', expires: null, url: null },
    credential: {
      ...(strong.credential as NonNullable<Appraisal['credential']>),
      ctid: null,
      name: 'Learning Navigation',
      issuer: 'Seaway Learning',
      type: 'CertificateOfCompletion',
      designed: null,
      recognised: null,
      delivered: 'Videos completed; no assessment',
    },
    quality: band('participation', 55.03),
  }),
  expired: like('expired', {
    mention: { name: 'Dockside Security+', issuer: 'Dock Association', expires: '2024-03' },
    flags: ['expired'],
    verification: { verdict: 'expired', checks: [] },
    relevance: direct,
  }),
  insufficient: like('insufficient', {
    mention: { name: 'Tide Tables Practitioner', issuer: 'Quayside College', expires: null },
    quality: tooLittle,
  }),
  none: like('none', {
    ...nothing,
    mention: { name: 'Cloud Harbour Champion', issuer: 'Example Corp', issued: '2024', expires: null, url: null },
  }),
  noneSnapshot: like('noneSnapshot', {
    ...nothing,
    mention: { name: 'Fleet Culture Ambassador', issuer: null, issued: null, expires: null, url: null },
    resolution: { ...nothing.resolution, searched: { source: 'snapshot', date: '2026-11-20', size: 74_112 } },
  }),
  platform: like('platform', {
    ...nothing,
    mention: { name: 'Tides and Currents', issuer: 'Quayside College via Openport', issued: '2025-02', expires: null },
    quality: {
      ...tooLittle,
      band: 'participation',
      coverage: 10,
      limited: true,
      reasons: tooLittle.reasons.map((reason) =>
        reason.dimension === 'rigour'
          ? { ...reason, points: 2.5, known: 0.4, sources: [] }
          : { ...reason, points: 0, known: 0, sources: [] },
      ),
    },
    platformProfile: {
      id: 'openport',
      platform: 'Openport',
      issuer: 'Quayside College',
      kind: 'course',
      toldApart: false,
      evidence: 'completed',
      text: 'A video course, watched to its end. Nothing had to be passed.',
      basis: 'ownPage',
      sources: [{ kind: 'pageText', label: 'Openport help', url: 'https://openport.example/help', date: '2025-01-10' }],
      reasons: ['issuer “openport”'],
      confidence: 0.95,
    },
  }),
  lookalike: like('lookalike', {
    ...nothing,
    mention: { name: 'CHSE Certification', issuer: 'Example Training Ltd', issued: '2020', expires: null, url: null },
    resolution: { ...nothing.resolution, outcome: 'lookalike', probability: 0.4, candidates: candidates.slice(0, 1) },
    flags: ['lookalike'],
  }),
  ambiguous: like('ambiguous', {
    ...nothing,
    mention: { name: 'Harbour Safety', issuer: null, expires: null, url: null },
    resolution: { ...nothing.resolution, outcome: 'ambiguous', probability: 0.6, candidates },
  }),
  retired: like('retired', {
    mention: { name: 'Master Rigger 2010', issuer: 'Lift Guild', expires: null },
    flags: ['retired'],
  }),
  ended: like('ended', {
    mention: { name: 'Signal Lamp Operator', issuer: 'Dock Association', expires: null },
    flags: ['ended'],
  }),
  suspended: like('suspended', {
    mention: { name: 'Fog Signal Operator', issuer: 'Dock Association', expires: null },
    flags: ['ended', 'suspended'],
  }),
  hidden: like('hidden', {
    mention: { name: 'Certified Harbour Pilot', flags: ['hidden'] },
    quality: null,
    relevance: { band: 'unknown', point: null, reasons: [], matchedSkills: [], meets: [] },
    flags: ['hidden'],
  }),
  confusable: like('confusable', {
    ...nothing,
    // The first letter is Cyrillic.
    mention: { name: '\u0421HSE', issuer: null, issued: null, expires: null, url: null, flags: ['confusable'] },
    resolution: { ...nothing.resolution, outcome: 'ambiguous', probability: 0.6, candidates: candidates.slice(0, 1) },
    flags: ['confusable'],
  }),
  hostile: like('hostile', {
    ...nothing,
    mention: {
      name: `<img src=x onerror=alert(1)>\u202Egnp.exe Z\u0337\u0337\u0337\u0337\u0337a\u0337\u0337\u0337\u0337lgo ${'w'.repeat(200)}`,
      issuer: '"><script>document.title="taken"</script>',
      url: 'javascript:alert(1)',
    },
  }),
}
