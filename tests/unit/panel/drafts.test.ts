import { describe, expect, it } from 'vitest'
import { fileName } from '../../../components/settings/download.ts'
import { readHost } from '../../../components/settings/host-name.ts'
import { EMPTY_ISSUER, fromIssuerDraft } from '../../../components/settings/issuer-draft.ts'
import { canBeKept } from '../../../components/settings/list-limits.ts'
import { mergeLists } from '../../../components/settings/merge-lists.ts'
import {
  addSkills,
  canBeAdded,
  emptyDraft,
  fromDraft,
  ROLES_MAX,
  toDraft,
} from '../../../components/settings/role-draft.ts'
import { filterEntries } from '../../../components/settings/TrustedTable.tsx'
import { contract } from '../../../utils/messages/contract.ts'
import { CONTRACT_VERSION } from '../../../utils/messages/envelope.ts'
import { answer } from '../../../utils/messages/serve.ts'
import { type Requisition, requisitionSchema, trustedListSchema } from '../../../utils/model/requisition.ts'
import { role } from './make.ts'

describe('a role as a draft', () => {
  const full = role({
    occupation: '17-2051.01',
    industry: '541330',
    level: 'senior',
    skills: [{ label: 'Surveying', uri: 'https://skills.example/surveying', need: 'nice' }],
    requires: [
      { name: 'Inspector I', issuer: 'Example Board', equivalents: [{ name: 'Inspector II', issuer: 'Other Board' }] },
      { name: 'Diver', issuer: null, equivalents: [], need: 'nice' },
    ],
  })

  it('comes back as it was: level, industry, needs, issuers of equivalents and links of skills included', () => {
    expect(fromDraft(toDraft(full))).toEqual({ ok: true, role: full })
  })

  it('reads equivalents between semicolons and drops blanks', () => {
    const draft = toDraft(full)
    const result = fromDraft({
      ...draft,
      requires: draft.requires.map((need) => ({ ...need, equivalents: ' Inspector II ;; Chief Inspector; ' })),
    })
    expect(result.ok && result.role.requires[0]?.equivalents).toEqual([
      { name: 'Inspector II', issuer: 'Other Board' },
      { name: 'Chief Inspector', issuer: null },
    ])
  })

  it('says at each field what is wrong and gives no role', () => {
    const result = fromDraft({
      ...emptyDraft('r'),
      title: '  ',
      occupation: '17-20',
      industry: '5',
      requires: [{ name: ' ', issuer: '', equivalents: '', known: [], need: 'must' as const }],
    })
    expect(result.ok).toBe(false)
    expect(Object.keys(result.ok ? {} : result.errors).sort()).toEqual([
      'industry',
      'occupation',
      'requires.0',
      'title',
    ])
  })

  it('never gives a role that the model refuses', () => {
    const long = 'x'.repeat(301)
    for (const draft of [
      { ...emptyDraft('r'), title: long },
      {
        ...emptyDraft('r'),
        title: 'T',
        requires: [{ name: 'A', issuer: '', equivalents: long, known: [], need: 'must' as const }],
      },
      {
        ...emptyDraft('r'),
        title: 'T',
        requires: [
          { name: 'A', issuer: '', equivalents: Array(21).fill('B').join(';'), known: [], need: 'must' as const },
        ],
      },
    ])
      expect(fromDraft(draft).ok).toBe(false)
    const result = fromDraft({ ...emptyDraft('r'), title: ' T ', skills: addSkills([], 'a\nb', 'must') })
    expect(result.ok && requisitionSchema.safeParse(result.role).success).toBe(true)
  })

  it.each(['17-2051', '17-2051.01', '3112', ''])('takes the occupation %s, as the model does', (occupation) => {
    const result = fromDraft({ ...emptyDraft('r'), title: 'T', occupation })
    expect(result.ok && requisitionSchema.parse(result.role).occupation).toBe(occupation || null)
  })

  it('holds a skill that a file names twice once', () => {
    const twice = role({ skills: ['Surveying', ' SURVEYING'].map((label) => ({ label, uri: null, need: 'must' })) })
    expect(toDraft(twice).skills.map((skill) => skill.label)).toEqual(['Surveying'])
  })

  it('adds skills from a list, none twice', () => {
    const skills = addSkills([], 'Surveying, Welding;\n surveying\n', 'must')
    expect(skills.map((skill) => skill.label)).toEqual(['Surveying', 'Welding'])
    expect(addSkills(skills, 'WELDING', 'nice')).toEqual(skills)
  })
})

describe('an import into the trusted list', () => {
  const list = (name: string, ...entries: [string, string][]) =>
    trustedListSchema.parse({
      name,
      entries: entries.map(([issuer, reason]) => ({ issuer, reason, stance: 'trusted' })),
    })

  it('loses nothing of the present list and says what it does', () => {
    const merge = mergeLists(
      list('Ours', ['A', 'old'], ['B', ''], ['C', '']),
      list('File', ['a', 'new'], ['C', ''], ['D', '']),
    )
    expect(merge).toMatchObject({ added: ['D'], changed: ['a'], same: 1, kept: 1 })
    expect(merge.list.entries.map((entry) => entry.issuer)).toEqual(['a', 'B', 'C', 'D'])
    expect(merge.list).toMatchObject({ name: 'Ours', version: 2 })
  })

  it('tells entries for one issuer apart by their scope, and takes the later of two for the same', () => {
    const scoped = (scope: string[], reason: string) =>
      trustedListSchema.parse({ entries: [{ issuer: 'A', scope, reason, stance: 'trusted' }] }).entries
    const incoming = { ...list('File'), entries: [...scoped(['Data'], ''), ...scoped([], 'x'), ...scoped([], 'y')] }
    const merge = mergeLists({ ...list('Ours'), entries: scoped(['Security'], '') }, incoming)
    expect(merge).toMatchObject({ added: ['A', 'A'], kept: 1 })
    expect(merge.list.entries.map((entry) => [entry.scope[0], entry.reason])).toEqual([
      ['Security', ''],
      ['Data', ''],
      [undefined, 'y'],
    ])
  })

  it('changes nothing when the file holds nothing new', () => {
    const present = list('Ours', ['A', ''])
    expect(mergeLists(present, list('File', ['A', ''])).list).toBe(present)
  })

  it('is the list itself when there was none', () => {
    const incoming = list('File', ['A', ''], ['B', ''])
    expect(mergeLists(null, incoming)).toMatchObject({ list: incoming, added: ['A', 'B'], kept: 0, same: 0 })
  })
})

describe('an issuer as a draft', () => {
  it('fits the model or says what is wrong', () => {
    const good = fromIssuerDraft({
      ...EMPTY_ISSUER,
      issuer: ' Example Board ',
      domain: 'Example.ORG',
      reviewBy: '2027-06-30',
    })
    expect(good).toMatchObject({ ok: true, entry: { issuer: 'Example Board', domains: ['example.org'] } })
    const bad = fromIssuerDraft({ ...EMPTY_ISSUER, domain: 'no host', reviewBy: '2027-02-30' })
    expect(Object.keys(bad.ok ? {} : bad.errors).sort()).toEqual(['domain', 'issuer', 'reviewBy'])
  })

  it('is found by issuer, alias or domain', () => {
    const { entries } = trustedListSchema.parse({
      entries: [
        { issuer: 'Example Board', aliases: ['EB'], domains: ['board.example'], stance: 'trusted' },
        { issuer: 'Other', stance: 'review' },
      ],
    })
    for (const text of ['board', 'eb', 'board.example']) expect(filterEntries(entries, text)).toHaveLength(1)
    expect(filterEntries(entries, ' ')).toHaveLength(2)
  })
})

describe('the name of a download', () => {
  it('keeps letters of any script and nothing that a path means', () => {
    expect(fileName('../Prüfer / Brücken: 2', 'json')).toBe('prüfer-brücken-2.json')
    expect(fileName('***', 'csv')).toBe('touchstone.csv')
  })
})

describe('a site by its host name', () => {
  const host = (typed: string) => {
    const read = readHost(typed)
    return read.ok ? read.host : read.why
  }

  it('asks for that host over https and for nothing beside it', () => {
    expect(readHost(' ATS.Harbour.example ')).toEqual({
      ok: true,
      host: 'ats.harbour.example',
      pattern: 'https://ats.harbour.example/*',
    })
  })

  it('takes the host out of a copied address, and other scripts in the form that browsers ask for', () => {
    expect(host('https://ats.harbour.example:8443/people/7?tab=cv#top')).toBe('ats.harbour.example')
    expect(host('stellen.würfel.example')).toBe('stellen.xn--wrfel-kva.example')
  })

  it('says of another scheme that only https can be allowed', () => {
    for (const typed of ['http://ats.example/', 'ftp://ats.example', 'chrome://settings'])
      expect(host(typed)).toBe('notHttps')
  })

  it.each([
    '',
    'greenhouse',
    '*.example.org',
    '*',
    '<all_urls>',
    'a b.example',
    'me@ats.example',
    '10.0.0.1',
    '3.5',
    '[::1]',
    '-x.example',
    'x..example',
    'https://',
    `${'a'.repeat(64)}.example`,
    'x'.repeat(3000),
  ])('takes no "%s"', (typed) => {
    expect(host(typed)).toBe('notHost')
  })
})

describe('how much is kept', () => {
  const entry = {
    issuer: 'Harbour Examination Board',
    aliases: ['HEB'],
    domains: ['heb.example'],
    ids: [],
    stance: 'trusted' as const,
    reason: 'Checked by the training council.',
    scope: ['Navigation'],
    reviewer: 'HR',
    reviewBy: '2027-06-30',
  }
  const list = (n: number, reason = entry.reason) => {
    const entries = Array.from({ length: n }, (_, i) => ({ ...entry, issuer: `${entry.issuer} ${i}`, reason }))
    return { schemaVersion: 1 as const, name: 'Ours', version: 1, entries }
  }
  const taken = async (given: ReturnType<typeof list>) => {
    const sent = { v: CONTRACT_VERSION, type: 'ui>bg trusted.save', payload: { list: given } }
    return (await answer(sent, {}, { 'ui>bg trusted.save': () => ({}) }, () => 'ui')).ok
  }

  it('is every list that the background takes: 100,000 entries of common length', async () => {
    for (const [given, fits] of [
      [list(100_000), true],
      [list(100_001), false],
      [list(50_000, 'x'.repeat(1000)), false],
    ] as const) {
      expect(canBeKept(given)).toBe(fits)
      expect(await taken(given)).toBe(fits)
    }
  })

  it('is as many roles as the background can tell of', () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => role({ id: `role-${i}` }))
    const { response } = contract['ui>bg requisitions']
    const told = (items: Requisition[]) => response.safeParse({ active: null, items }).success
    expect(told(many(ROLES_MAX))).toBe(true)
    expect(told(many(ROLES_MAX + 1))).toBe(false)
    expect(canBeAdded(role({ id: 'new' }), many(ROLES_MAX - 1))).toBe(true)
    expect(canBeAdded(role({ id: 'new' }), many(ROLES_MAX))).toBe(false)
    expect(canBeAdded(role({ id: 'role-3' }), many(ROLES_MAX))).toBe(true)
  })
})
