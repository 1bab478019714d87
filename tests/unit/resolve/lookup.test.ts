import { describe, expect, test } from 'vitest'
import type { Credential } from '../../../utils/model/credential.ts'
import type { Searched } from '../../../utils/model/resolution.ts'
import { resolutionSchema } from '../../../utils/model/resolution.ts'
import { expandIndex } from '../../../utils/registry/snapshot/expand.ts'
import { openRegistry, type Registry } from '../../../utils/registry/snapshot/registry.ts'
import { writeSnapshot } from '../../../utils/registry/snapshot/write.ts'
import { createLookup } from '../../../utils/resolve/lookup.ts'
import { credential, issuer, mention } from './fixture.ts'

const halden = issuer('Halden Institute of Nursing')
const rigger = issuer('Guild of Riggers')
const nurse = credential('Registered Infusion Care Nurse (RICN)', halden, { level: 'AdvancedLevel' })
const inBoth = credential('Certified Mast Rigger (CMR)', rigger)
const other = { ...inBoth, id: 'urn:starter:cmr', ctid: null }
const diver = credential('Certified Reef Diver', issuer('Merrow Diving'))

function registry(source: Searched['source'], records: Credential[], broken = false): Registry {
  const { search, shards } = writeSnapshot(records)
  return openRegistry(expandIndex(search.buffer, { source, date: '2026-11-20' }), async (n) => {
    if (broken) throw new Error('gone')
    return shards[n]?.buffer ?? new ArrayBuffer()
  })
}
const copy = registry('snapshot', [inBoth, nurse])
const starter = registry('starter', [other, diver])

describe('registries in order', () => {
  const { find } = createLookup([copy, starter])

  test('the first that accepts answers, and its record comes with it', async () => {
    const first = await find(mention(inBoth.name, rigger.name))
    expect(first).toMatchObject({ credential: inBoth, unread: false })
    expect(first.resolution.searched).toEqual(copy.index.meta)
    const second = await find(mention(diver.name, 'Merrow Diving'))
    expect(second).toMatchObject({ credential: diver, resolution: { outcome: 'match', searched: starter.index.meta } })
    expect(second.resolution.alsoSearched).toBeUndefined()
  })

  test('where none does, all that were asked are told, in order', async () => {
    const { resolution, credential: none } = await find(mention('Basket Weaving Diploma', 'Elmsworth'))
    expect(none).toBeNull()
    expect(resolutionSchema.parse(resolution)).toMatchObject({
      outcome: 'none',
      searched: copy.index.meta,
      alsoSearched: [starter.index.meta],
    })
  })

  test('what is near it in the second is shown before nothing in the first', async () => {
    const { resolution } = await find(mention('Certified Reef Diver', 'Northfield Skills Bootcamps'))
    expect(resolution.outcome).not.toBe('none')
    expect(resolution).toMatchObject({ searched: starter.index.meta, alsoSearched: [copy.index.meta] })
  })

  test('a link to a course platform is a course’s, whatever it is named after', async () => {
    const asked = mention(inBoth.name, rigger.name)
    const url = 'https://www.coursera.org/account/accomplishments/verify/ABC123'
    const found = await find({ ...asked, url })
    expect(found).toMatchObject({ credential: null, resolution: { outcome: 'ambiguous', credentialId: null } })
    expect(found.resolution.candidates[0]?.name).toBe(inBoth.name)
    for (const other of ['https://www.credly.com/badges/1', 'https://www.coursera.org.example.net/verify/1'])
      expect((await find({ ...asked, url: other })).credential).toEqual(inBoth)
  })

  test('a gate decides what counts as accepted', async () => {
    const strict = createLookup([copy, starter], (one) =>
      one.searched.source === 'snapshot' ? { ...one, outcome: 'ambiguous', credentialId: null } : one,
    )
    expect((await strict.find(mention(inBoth.name, rigger.name))).credential).toEqual(other)
  })
})

test('a record that cannot be read is named, and said to be unread', async () => {
  const { find } = createLookup([registry('snapshot', [inBoth, nurse], true), starter])
  const found = await find(mention(nurse.name, halden.name))
  expect(found).toMatchObject({ credential: null, unread: true, resolution: { credentialId: nurse.id } })
})
