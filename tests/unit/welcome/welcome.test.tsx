import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createQueryClient } from '../../../components/data/client.ts'
import type { WelcomeHost } from '../../../components/data/host.ts'
import { keys } from '../../../components/data/keys.ts'
import { DataProvider } from '../../../components/data/Provider.tsx'
import { Learn } from '../../../components/learn/Learn.tsx'
import { MadeHere } from '../../../components/welcome/MadeRole.tsx'
import { RoleForm, RoleStep, WhichRole } from '../../../components/welcome/RoleStep.tsx'
import { type MadeRole, roleOf, titleOf } from '../../../components/welcome/role.ts'
import { SitePicks, SitesStep } from '../../../components/welcome/SitesStep.tsx'
import { around, STEPS, viewOf } from '../../../components/welcome/steps.ts'
import { Onward, Progress } from '../../../components/welcome/Welcome.tsx'
import { WhatStep } from '../../../components/welcome/WhatStep.tsx'
import type { AdvertRead, Occupation } from '../../../utils/messages/advert.ts'
import type { SiteState } from '../../../utils/messages/contract.ts'
import { requisitionSchema } from '../../../utils/model/requisition.ts'
import en from '../../../utils/model/words/en.json' with { type: 'json' }
import { say } from '../../../utils/model/words.ts'
import { grade } from '../../support/grade.ts'
import { role, site } from '../panel/make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const draw = (element: ReactElement) => renderToStaticMarkup(element)

const host = (more: Partial<WelcomeHost> = {}): WelcomeHost => ({
  requestAccess: async () => true,
  withdrawAccess: async () => true,
  asksAboutData: false,
  ...more,
})

describe('the steps', () => {
  it('are at most four, each with its own address, and an unknown address is the first', () => {
    expect(STEPS.length).toBeLessThanOrEqual(4)
    for (const step of STEPS) expect(viewOf(`#${step}`)).toBe(step)
    expect(viewOf('#learn')).toBe('learn')
    for (const hash of ['', '#', '#elsewhere', '#toString']) expect(viewOf(hash)).toBe(STEPS[0])
  })

  it('lead on and back without a gap', () => {
    const forward = STEPS.map((step) => around(step).after)
    expect(forward).toEqual([...STEPS.slice(1), null])
    expect(STEPS.map((step) => around(step).before)).toEqual([null, ...STEPS.slice(0, -1)])
  })

  it('can each be skipped, and gone back from', () => {
    const skipped = draw(<Onward step="sites" done={false} />)
    expect(words(skipped)).toBe('Back Skip this step')
    expect(skipped).toContain('href="#role"')
    expect(words(draw(<Onward step="sites" done={true} />))).toBe('Back Continue')
    expect(words(draw(<Onward step="what" done={true} />))).toBe('Continue')
    expect(words(draw(<Onward step="see" done={true} />))).toBe('Back')
  })

  it('say which one is the present one', () => {
    const html = draw(<Progress step="role" />)
    expect(html.match(/aria-current="step"/g)).toHaveLength(1)
    expect(words(html.split('aria-current="step"')[1] ?? '')).toContain('Your role')
  })
})

describe('What it does', () => {
  it('promises first that people are not scored and that nothing about them leaves the browser', () => {
    const told = words(draw(<WhatStep />))
    expect(told).toContain('It scores credentials, never people.')
    expect(told).toContain('Nothing about a candidate leaves your browser')
  })
})

describe('Your sites', () => {
  const picks = (sites: SiteState[], settled: string[] = []) =>
    draw(
      <SitePicks
        sites={sites}
        settled={settled}
        onAllow={nothing}
        onWithdraw={nothing}
        onAccept={nothing}
        onKeepPanel={nothing}
      />,
    )

  it('names the site in each button, and lets what was allowed be taken back', () => {
    expect(words(picks([site()]))).toBe('Example ATS Allow Example ATS')
    expect(words(picks([site({ granted: true })]))).toBe('Example ATS Allowed Take back Example ATS')
  })

  it('brings up a notice only for an allowed site, by itself, until it is settled', () => {
    const noticed = site({ notice: true })
    expect(picks([noticed])).not.toContain('<aside')
    const asked = { ...noticed, granted: true }
    expect(picks([asked])).toContain('<aside')
    expect(picks([asked], [asked.id])).not.toContain('<aside')
    expect(picks([{ ...asked, noticeAccepted: '2026-11-24' }])).not.toContain('<aside')
  })

  it('says who asks about data only where the browser does', () => {
    const step = (asksAboutData: boolean) => {
      const client = createQueryClient()
      client.setQueryData(keys.sites, [site()])
      return words(
        draw(
          <DataProvider client={client}>
            <SitesStep host={host({ asksAboutData })} />
          </DataProvider>,
        ),
      )
    }
    expect(step(true)).toContain('Firefox asks')
    expect(step(false)).not.toContain('Firefox')
  })
})

const READ: AdvertRead = {
  title: 'Harbour analyst',
  level: 'senior',
  skills: [{ label: 'Tide tables', uri: null, need: 'must' }],
  requires: [],
  read: [],
  lints: [],
}

describe('Your role', () => {
  it('takes what was typed as its title, else what the advert says, else none', () => {
    expect(titleOf('  Quay lead ', READ)).toBe('Quay lead')
    expect(titleOf(' ', READ)).toBe('Harbour analyst')
    expect(titleOf('', { title: ' ' })).toBeNull()
    expect(titleOf('', null)).toBeNull()
    expect(titleOf('x'.repeat(900), null)).toHaveLength(300)
  })

  it('is one that can be stored, with an advert and without', () => {
    const read = roleOf('r1', 'Harbour analyst', READ)
    expect(requisitionSchema.parse(read)).toEqual(read)
    expect(read).toMatchObject({ level: 'senior', skills: READ.skills, occupation: null })
    const bare = roleOf('r2', 'Harbour analyst', null)
    expect(requisitionSchema.parse(bare)).toEqual(bare)
    expect(bare.level).toBeUndefined()
  })

  const made = (more: Partial<MadeRole> = {}): MadeRole => ({
    role: roleOf('r1', 'Harbour analyst', READ),
    fromAdvert: true,
    before: null,
    ...more,
  })
  const shown = (one: MadeRole, occupations: Occupation[] | null = []) =>
    draw(<MadeHere made={one} occupations={occupations} onOccupation={nothing} onUndo={nothing} />)

  it('says what was read, and never that more is known than is', () => {
    expect(words(shown(made()))).toContain('Read from the advert: 1 skill.')
    const bare = roleOf('r2', 'Harbour analyst', null)
    expect(words(shown(made({ role: bare, fromAdvert: false })))).toContain(say('welcome.role.titleOnly'))
    expect(words(shown(made({ role: bare })))).toContain(say('welcome.role.nothingRead'))
    expect(words(shown(made()))).toContain(say('welcome.role.undo'))
  })

  it('proposes occupations and chooses none by itself', () => {
    const html = shown(made(), [{ code: '53-1041', title: 'Cargo supervisors' }])
    expect(html.match(/type="radio"/g)).toHaveLength(2)
    expect(html.indexOf('checked=""')).toBeGreaterThan(html.indexOf('Cargo supervisors'))
    expect(words(shown(made(), null))).toContain(say('welcome.role.finding'))
    expect(words(shown(made()))).not.toContain(say('welcome.role.occupation'))
  })

  const step = (items: ReturnType<typeof role>[]) => {
    const client = createQueryClient()
    client.setQueryData(keys.requisitions, { active: items[0]?.id ?? null, items })
    return draw(
      <DataProvider client={client}>
        <RoleStep />
      </DataProvider>,
    )
  }

  it('asks for a first role, and lets a person who has some choose', () => {
    expect(step([])).toContain('<form')
    expect(step([role()])).not.toContain('<form')
    expect(step([role()])).toContain(role().title)
  })

  it('ties what is wrong to the field', () => {
    const html = draw(<RoleForm saving={false} error="Give it a title." onSave={nothing} />)
    expect(html).toContain('aria-invalid="true"')
    expect(words(html)).toContain('Give it a title.')
    expect(words(draw(<RoleForm saving={true} error={undefined} onSave={nothing} />))).toContain(
      say('welcome.role.working'),
    )
  })

  it('can be none', () => {
    const html = draw(<WhichRole roles={{ items: [role()], active: null }} onUse={nothing} onNew={nothing} />)
    expect(html).toMatch(/<option value="" selected="">/)
  })
})

describe('the primer and the glossary', () => {
  const html = draw(<Learn />)

  it('explain every kind of credential, every shape of a chip, and that not known is not bad', () => {
    for (const key of ['badge', 'attendance', 'certificate', 'certification', 'licence', 'degree'] as const)
      expect(words(html)).toContain(say(`learn.ladder.${key}.is`))
    expect(html.match(/class="ts-pill/g)).toHaveLength(7)
    expect(words(html)).toContain(say('learn.unknown.is'))
  })

  it('leave out no word of the glossary', () => {
    const terms = Object.entries(en).filter(([key]) => key.startsWith('learn.term.') && key.endsWith('.is'))
    expect(terms.length).toBeGreaterThanOrEqual(12)
    // As it is drawn, an apostrophe is a reference.
    for (const [, text] of terms) expect(words(html)).toContain(text.replaceAll("'", '&#x27;'))
  })
})

describe('reading grade', () => {
  const all = Object.entries(en).filter(([key]) => /^(welcome|demo|learn)\./.test(key))
  const text = (prefix: RegExp) =>
    all
      .filter(([key, value]) => prefix.test(key) && /[.!?]$/.test(value))
      .map(([, value]) => value)
      .join(' ')

  it.each(['welcome', 'demo', 'learn'])('%s is 9 or less', (prefix) => {
    expect(grade(text(new RegExp(`^${prefix}\\.`)))).toBeLessThanOrEqual(9)
  })

  it('of a long sentence of long words is more', () => {
    expect(
      grade('Organisational accreditation methodologies necessitate comprehensive institutional evaluation.'),
    ).toBeGreaterThan(12)
  })
})
