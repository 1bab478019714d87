import { describe, expect, it } from 'vitest'
import { jobPageHandlers } from '../../../entrypoints/background/job-page.ts'
import type { From } from '../../../utils/messages/serve.ts'
import { type Settings, settingsSchema } from '../../../utils/model/settings.ts'
import { role } from '../panel/make.ts'

const FROM = {} as From

function desk(address: string | null) {
  let settings: Settings = settingsSchema.parse({})
  const log: string[][] = []
  let told = 0
  const handlers = jobPageHandlers(
    {
      settings: async () => settings,
      requisitions: async () => [role(), role({ id: 'role-2', title: 'Welder' })],
      async changeSettings(change) {
        settings = settingsSchema.parse(change(settings))
        return settings
      },
      async log(event, detail) {
        log.push([event, detail])
      },
    },
    async () => address,
    () => {
      told++
    },
  )
  return {
    asked: () => handlers['ui>bg job-page']({ tabId: 1 }, FROM),
    keep: (requisition: string | null) => handlers['ui>bg job-page.keep']({ tabId: 1, requisition }, FROM),
    settings: () => settings,
    log,
    told: () => told,
  }
}

describe('the role of a page’s job', () => {
  it('is kept, told, and forgotten again', async () => {
    const one = desk('https://ats.example/jobs/5/candidates/77')
    expect(await one.asked()).toEqual({ page: 'ats.example/jobs/5', requisition: null })
    await one.keep('role-2')
    expect(await one.asked()).toEqual({ page: 'ats.example/jobs/5', requisition: 'role-2' })
    expect(JSON.stringify(one.settings().jobPages)).not.toContain('77')
    await one.keep(null)
    expect((await one.asked()).requisition).toBeNull()
    expect(one.told()).toBe(2)
    expect(one.log).toEqual([
      ['role kept for a job', 'role-2'],
      ['role forgotten for a job', ''],
    ])
  })

  it('is not kept where there is no such role or no job, and nothing changes', async () => {
    const one = desk('https://ats.example/jobs/5')
    await expect(one.keep('gone')).rejects.toThrow('no such role')
    const other = desk('https://ats.example/candidates/77')
    await expect(other.keep('role-2')).rejects.toThrow('no job')
    for (const each of [one, other]) {
      expect(each.settings().jobPages).toEqual({})
      expect(each.log).toEqual([])
    }
  })

  it('is none once the role was removed', async () => {
    const one = desk('https://ats.example/jobs/5')
    await one.keep('role-2')
    one.settings().jobPages['ats.example/jobs/5'] = 'removed'
    expect((await one.asked()).requisition).toBeNull()
  })
})
