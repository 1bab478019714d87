import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { mentionsOfFile } from '../../../scripts/commands/detect.ts'
import { readPicture } from '../../../utils/detect/badges/read-picture.ts'
import { mentionSchema } from '../../../utils/model/mention.ts'

const folder = mkdtempSync(join(tmpdir(), 'badges-'))
afterAll(() => rmSync(folder, { recursive: true }))

const KILN = {
  type: 'Assertion',
  id: 'https://badges.halden.example/a/4?identity__email=ildra%40halden.example',
  badge: { name: 'Kiln\u200b Operator', issuer: { name: 'Halden Institute' } },
  issuedOn: '2021-11-30T10:00:00+00:00',
}
const svg = (data: unknown) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="http://openbadges.org"><o:assertion><![CDATA[${JSON.stringify(data)}]]></o:assertion></svg>`
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('a badge’s picture', () => {
  it('is one mention, fit to be shown', async () => {
    const mentions = await readPicture(bytesOf(svg(KILN)))
    expect(mentions).toEqual([
      expect.objectContaining({
        name: 'Kiln Operator',
        issuer: 'Halden Institute',
        issued: '2021-11-30',
        url: 'https://badges.halden.example/a/4',
        source: { by: 'url', adapter: null },
      }),
    ])
    for (const mention of mentions ?? []) mentionSchema.parse(mention)
  })

  it('is called by its address where it tells no name, and no mention where that is none', async () => {
    const told = await readPicture(
      bytesOf(svg({ ...KILN, id: 'https://halden.example/a', badge: 'https://halden.example/b' })),
    )
    expect(told).toMatchObject([{ name: 'https://halden.example/a', confidence: 0.5 }])
    expect(await readPicture(bytesOf(svg({ ...KILN, id: 'https://user:word@halden.example/a', badge: '' })))).toEqual(
      [],
    )
  })

  it('is read by the command line, and says what is wrong with it', async () => {
    const file = join(folder, 'badge.svg')
    writeFileSync(file, svg(KILN))
    expect((await mentionsOfFile(file, null)).map((mention) => mention.name)).toEqual(['Kiln Operator'])
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
    await expect(mentionsOfFile(file, null)).rejects.toThrow(/carries no badge/)
  })

  it('is no other file', async () => {
    expect(await readPicture(bytesOf('Certifications\nKiln Operator'))).toBeNull()
    expect(await readPicture(bytesOf('%PDF-1.7'))).toBeNull()
  })
})
