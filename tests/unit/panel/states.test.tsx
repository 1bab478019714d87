import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { keys } from '../../../components/data/keys.ts'
import { FilePane, type FileView } from '../../../components/panel/FilePane.tsx'
import type { FileEntry } from '../../../components/panel/Files.tsx'
import { JobPane } from '../../../components/panel/JobPane.tsx'
import { LearningLine } from '../../../components/panel/Learning.tsx'
import { Marked, type MarkedView } from '../../../components/panel/Marked.tsx'
import { PagePane } from '../../../components/panel/PagePane.tsx'
import { Job } from '../../../components/panel/Panel.tsx'
import { RolePicker } from '../../../components/panel/RolePicker.tsx'
import type { PageView } from '../../../components/panel/view.ts'
import type { SiteState } from '../../../utils/messages/contract.ts'
import type { Appraisal } from '../../../utils/model/appraisal.ts'
import type { Interview } from '../../../utils/model/interview.ts'
import type { PageFile } from '../../../utils/model/mention.ts'
import type { Requisition } from '../../../utils/model/requisition.ts'
import { appraisal, mention, role, site, tab } from './make.ts'

const nothing = () => undefined
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const draw = (element: ReactElement) => renderToStaticMarkup(element)

type More = { sites?: SiteState[]; settled?: string[]; shown?: string }

function page(view: PageView, more: More = {}): string {
  return draw(
    <PagePane
      view={view}
      sites={more.sites ?? []}
      settled={more.settled ?? []}
      shown={more.shown ? { key: more.shown } : null}
      detail={(each) => <p>detail of {each.mention.name}</p>}
      onAllow={nothing}
      onAcceptNotice={nothing}
      onKeepPanel={nothing}
      onRetry={nothing}
      onSites={nothing}
      onOn={nothing}
      onShow={nothing}
      fetchFile={async () => ({ ok: false, why: 'blocked' })}
      onFile={nothing}
      onChoose={nothing}
    />,
  )
}

describe('This page', () => {
  const three = [
    appraisal('Diploma', { relevance: 'direct', mention: { expires: '2028-06' } }),
    appraisal('Badge', { outcome: 'none', mention: { issuer: null, issued: '2024' } }),
    appraisal('Certificate', { flags: ['expired'], mention: { expires: '2024-03' } }),
  ]

  it('lists rows in the order of the page, each with its words, issuer and dates', () => {
    const html = page({ kind: 'list', tab: tab(three) })
    const rows = html.match(/<li class="row-item.*?<\/li>/g) ?? []
    expect(rows.map(words)).toEqual([
      expect.stringMatching(/^Diploma Direct .*Example Institute · until Jun 2028$/),
      expect.stringMatching(/^Badge Not in .* issued 2024$/),
      expect.stringMatching(/^Certificate .*expired Mar 2024$/),
    ])
  })

  it('gives Tab one stop in the list, and says of every row whether it is open', () => {
    const html = page({ kind: 'list', tab: tab(three) }, { shown: three[1]?.mention.key ?? '' })
    expect(html.match(/tabindex="0"/g)).toHaveLength(1)
    expect(html.match(/aria-expanded="(true|false)"/g)).toEqual([
      'aria-expanded="false"',
      'aria-expanded="true"',
      'aria-expanded="false"',
    ])
    expect(words(html)).toContain('detail of Badge')
    expect(words(html)).not.toContain('detail of Diploma')
  })

  it('says how many more there are', () => {
    const more = { surface: 'candidate' as const, adapter: null, mentions: [], more: 12 }
    expect(words(page({ kind: 'list', tab: tab(three, { reading: more }) }))).toContain('12 more')
    expect(words(page({ kind: 'list', tab: tab(three) }))).not.toContain('more are')
  })

  it('says that a page goes on beyond what was read, with credentials and without', () => {
    const { reading } = tab([])
    const cut = reading && { ...reading, cut: true as const }
    for (const view of [
      { kind: 'list', tab: tab(three, { reading: cut }) },
      { kind: 'nothing', tab: tab([], { reading: cut }) },
    ] as const)
      expect(words(page(view))).toContain('longer than what is read')
    expect(words(page({ kind: 'list', tab: tab(three) }))).not.toContain('longer than')
  })

  it('says of text that the page does not show that it is not visible, in place of its worth', () => {
    const text = words(page({ kind: 'list', tab: tab([appraisal('Diploma', { flags: ['hidden'], band: 'strong' })]) }))
    expect(text).toContain('Not visible to you')
    expect(text).not.toMatch(/strong/i)
  })

  it('says that letters of another script stand in a name', () => {
    const odd = (outcome: 'none' | 'ambiguous') => appraisal('СISSP', { outcome, flags: ['confusable'] })
    expect(words(page({ kind: 'list', tab: tab([odd('none')]) }))).toMatch(/starter catalogue . letters of another/)
    expect(words(page({ kind: 'list', tab: tab([odd('ambiguous')]) })).match(/etters of another script/g)).toHaveLength(
      1,
    )
  })

  describe('that shows files', () => {
    const at = (url: string, kind: PageFile['kind'] = 'pdf', name = url.split('/').at(-1) ?? '') => ({
      url,
      name,
      kind,
    })
    const shows = (...files: PageFile[]) => {
      return words(page({ kind: 'nothing', tab: tab([], { files }) }))
    }

    it('offers to read each, and names a host that is not the page’s', () => {
      expect(shows(at('https://jobs.ats.example/f/cv.pdf'))).toContain('This page shows a file: cv.pdf Read it cv.pdf')
      const two = shows(at('https://jobs.ats.example/f/cv.pdf'), at('https://files.example/b.pdf', 'file', ''))
      expect(two).toContain('This page shows files: cv.pdf Read it')
      expect(two).toContain('File without a name from files.example Read it')
    })

    it('says that a viewer cannot be read, where there is nothing else', () => {
      const viewer = at('https://viewer.example/9', 'viewer', 'Resume')
      expect(shows(viewer)).toContain('in a viewer that cannot be read: open or drop the file')
      expect(shows(viewer)).not.toContain('Read it')
      expect(shows(at('https://jobs.ats.example/cv.pdf'), viewer)).not.toContain('viewer')
    })

    it('says nothing where there is none', () => expect(shows()).not.toMatch(/file:|viewer/))
  })

  describe('on a page that is not allowed', () => {
    const known = { host: 'jobs.ats.example', pattern: 'https://jobs.ats.example/*' }
    const unknown = { host: 'talent.harbour.example', pattern: 'https://talent.harbour.example/*' }
    const http = { host: 'talent.harbour.example', pattern: null }
    const refused = (about: { host: string; pattern: string | null }): PageView => ({ kind: 'no-permission', ...about })
    const clicked = (about: { host: string; pattern: string | null }, appraisals = three) =>
      tab(appraisals, { ...about, granted: false })

    it('asks for the site by name where it is known, else by host', () => {
      expect(words(page(refused(known), { sites: [site()] }))).toMatch(/Example ATS.*Allow on Example ATS/)
      expect(words(page(refused(unknown), { sites: [site()] }))).toContain('Allow on talent.harbour.example')
    })

    it('asks for it as well beside what a click let it read', () => {
      const list = page({ kind: 'list', tab: clicked(unknown) })
      expect(words(list)).toMatch(/Read by your click.*Allow on talent\.harbour\.example/)
      expect(list.match(/<li class="row-item/g)).toHaveLength(3)
      expect(words(page({ kind: 'nothing', tab: clicked(known, []) }, { sites: [site()] }))).toContain(
        'Allow on Example ATS',
      )
    })

    it('says no more of it once the site is allowed', () => {
      expect(words(page({ kind: 'list', tab: tab(three) }))).not.toMatch(/Allow|click/)
    })

    it('says that a page without https cannot be allowed, and offers no button', () => {
      for (const html of [page(refused(http)), page({ kind: 'list', tab: clicked(http) })]) {
        expect(words(html)).toMatch(/only https pages can be allowed/i)
        expect(html).not.toContain('Allow on')
      }
    })

    it('offers no grant where the browser hides the address', () => {
      const text = words(page(refused({ host: '', pattern: null }), { sites: [site()] }))
      expect(text).not.toContain('Allow on')
      expect(text).toContain('toolbar')
    })
  })

  it.each<PageView['kind']>(['unreadable', 'no-tab', 'loading'])('has words for %s', (kind) => {
    expect(words(page({ kind } as PageView)).length).toBeGreaterThan(10)
  })

  it('says that the site is off or paused, until when, and offers the way back', () => {
    const off = page({ kind: 'off', host: 'talent.harbour.example', until: null })
    expect(words(off)).toMatch(/off for talent\.harbour\.example.*not read.*Switch it on again/)
    const paused = words(page({ kind: 'off', host: 'talent.harbour.example', until: '2026-11-24T12:34:00.000Z' }))
    expect(paused).toMatch(/paused for talent\.harbour\.example until \d+:34/)
  })

  it('says of a page without credentials that it says nothing of the person', () => {
    expect(words(page({ kind: 'nothing', tab: tab([]) }))).toContain('says nothing about the candidate')
  })

  describe('on a site with a notice', () => {
    const noticed = site({ notice: true, inline: 'panel-only' })
    const list: PageView = { kind: 'list', tab: tab(three) }

    it('shows it folded above complete rows', () => {
      const html = page(list, { sites: [noticed] })
      expect(html).toContain('class="notice"')
      expect(html).not.toContain('Accept and show chips')
      expect(html.match(/<li class="row-item/g)).toHaveLength(3)
    })

    it('says no more of it once it was accepted or the panel was chosen', () => {
      expect(page(list, { sites: [noticed], settled: [noticed.id] })).not.toContain('class="notice"')
      const accepted = { ...noticed, noticeAccepted: '2026-11-23' }
      expect(page(list, { sites: [accepted] })).not.toContain('class="notice"')
      expect(page(list, { sites: [site()] })).not.toContain('class="notice"')
    })
  })

  it('shows a hostile name as text on one line', () => {
    const name = '<img src=x onerror=alert(1)>\u202egnp.exe'
    const html = page({ kind: 'list', tab: tab([appraisal('x', { mention: mention(name) })]) })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x')
    expect(words(html)).not.toContain('\u202e')
  })
})

describe('For this job', () => {
  const wanted = role({
    skills: [
      { label: 'Surveying', uri: null, need: 'must' },
      { label: 'Welding', uri: null, need: 'nice' },
    ],
    requires: [{ name: 'Inspector I', issuer: null, equivalents: [{ name: 'Inspector II', issuer: null }] }],
  })
  const job = (
    given: Requisition | null,
    appraisals: Appraisal[],
    fromFile = false,
    interview: Interview | null = null,
  ) =>
    draw(
      <JobPane
        role={given}
        appraisals={appraisals}
        source={null}
        fromFile={fromFile}
        interview={interview}
        onShow={nothing}
        onEdit={nothing}
      />,
    )

  it('says for every need without evidence what to do, not that it is lacking', () => {
    const text = words(job(wanted, []))
    expect(text.match(/No evidence on this page: ask in the interview/g)).toHaveLength(3)
    expect(words(job(wanted, [], true))).toContain('No evidence in this file')
    expect(text).not.toMatch(/missing|lack|fail/i)
  })

  it('says in one neutral line that recent learning lies in another field, and nothing where there is none to say', () => {
    const note = 'Recent learning in another field than that of the earlier job titles: Ledger Basics.'
    expect(draw(<LearningLine note={note} />)).toBe(`<p class="learning ts-second"><bdi>${note}</bdi></p>`)
    expect(draw(<LearningLine note={null} />)).toBe('')
  })

  it('asks for that line only where job titles were read', () => {
    const client = new QueryClient()
    const titles = ['Bridge tender']
    const question = keys.learning([mention('Plan I')], titles)
    client.setQueryData(question, { note: 'Recent learning: Plan I.' })
    const drawn = (given: string[]) =>
      draw(
        <QueryClientProvider client={client}>
          <JobPane
            role={wanted}
            appraisals={[appraisal('Plan I')]}
            source={null}
            fromFile={false}
            interview={null}
            titles={given}
            onShow={nothing}
            onEdit={nothing}
          />
        </QueryClientProvider>,
      )
    expect(words(drawn(titles))).toContain('Recent learning: Plan I.')
    expect(words(drawn([]))).not.toContain('Recent learning')
  })

  it('proposes questions from published competencies where nothing speaks for a need, and says whose they are', () => {
    const asked = { competency: 'Levels and plans', credential: 'Inspector I' }
    const interview: Interview = { skills: [[asked], []], requires: [[asked]] }
    const text = words(job(wanted, [], false, interview))
    expect(text.match(/“Could you tell me about work of yours with this: Levels and plans\?”/g)).toHaveLength(2)
    expect(text.match(/A competency published for Inspector I/g)).toHaveLength(2)
    const spoken = appraisal('Plan I', { relevance: 'direct', skills: [['Surveying', 'Plans']] })
    expect(words(job(wanted, [spoken], false, { ...interview, requires: [[]] }))).not.toContain('Could you')
  })

  it('names what speaks for a need, and ticks only what is in date', () => {
    const meets = [{ name: 'Inspector I', issuer: null }]
    const html = job(wanted, [
      appraisal('Inspector II', { relevance: 'direct', meets, skills: [['Surveying', 'Levels and plans']] }),
    ])
    expect(words(html)).toContain('Inspector I or Inspector II required ✓ Inspector II')
    expect(words(html)).toContain('Surveying must Inspector II Levels and plans')
    expect(html.match(/✓/g)).toHaveLength(1)
    const ended = { relevance: 'related' as const, meets, flags: ['expired' as const], mention: { expires: '2019-05' } }
    const past = job(wanted, [appraisal('Inspector II', ended)])
    expect(past).not.toContain('✓')
    expect(words(past)).toMatch(
      /Inspector I or Inspector II required Inspector II Example Institute.*named, but ended May 2019/,
    )
  })

  it('with credentials that could not be told, says that nothing is known, not that there is no evidence', () => {
    const text = words(job(wanted, [appraisal('Something', { outcome: 'none', relevance: 'unknown' })]))
    expect(text).toContain('Nothing known on this page')
    expect(text).not.toContain('No evidence')
    expect(words(job(wanted, [appraisal('Something', { outcome: 'ambiguous' })], true))).toContain(
      'Nothing known in this file',
    )
  })

  it('leads to the options while there is no role or no need in it', () => {
    for (const given of [null, role()]) expect(words(job(given, []))).toContain('Edit role')
  })
})

describe('what was marked', () => {
  const marked = (view: MarkedView) =>
    draw(<Marked view={view} detail={(each) => <p>detail of {each.mention.name}</p>} onClose={nothing} />)

  it('is explained with the first of it open', () => {
    const html = marked({ id: '1', appraisals: [appraisal('Diploma'), appraisal('Badge')], words: null })
    expect(words(html)).toContain('detail of Diploma')
    expect(words(html)).not.toContain('detail of Badge')
  })

  it('has words while it is looked up, and where that fails', () => {
    expect(words(marked({ id: '1', appraisals: null, words: null }))).toContain('Looking it up')
    expect(words(marked({ id: '1', appraisals: null, words: 'Went wrong.' }))).toContain('Went wrong.')
  })
})

describe('For this job, of a page', () => {
  const wanted = role({ skills: [{ label: 'Surveying', uri: null, need: 'must' }] })
  const cv: FileView = { kind: 'read', name: 'cv.pdf', appraisals: [], more: 0, words: null }
  const job = (view: PageView, given: Requisition | null = wanted, file: FileView = { kind: 'empty' }) => {
    const page = { view, sites: [], onAllow: nothing, onRetry: nothing, onSites: nothing, onOn: nothing }
    const held = { onSource: nothing, onShow: nothing, onEdit: nothing }
    return words(draw(<Job role={given} interview={null} page={page} file={file} source="page" {...held} />))
  }
  const unread: PageView[] = [
    { kind: 'loading' },
    { kind: 'no-tab' },
    { kind: 'no-permission', host: 'ats.example', pattern: 'https://ats.example/*' },
    { kind: 'unreadable' },
    { kind: 'failed', words: 'Something went wrong.' },
  ]

  it.each(unread)('that was not read ($kind) it claims nothing, and says what the page is', (view) => {
    expect(job(view)).toBe(words(page(view)))
    expect(job(view)).not.toMatch(/Surveying|evidence/i)
  })

  it('that was read and holds no credential it sets the needs out', () => {
    expect(job({ kind: 'nothing', tab: tab([]) })).toMatch(/Surveying must/)
  })

  it('keeps the way back to the file that was read', () => {
    expect(job({ kind: 'unreadable' }, wanted, cv)).toMatch(/This page cv\.pdf.*This page cannot be read/)
  })

  it('asks for the role first where there is none', () => {
    expect(job({ kind: 'unreadable' }, null)).toMatch(/No role chosen/)
  })
})

describe('A file', () => {
  const file = (view: FileView, files: FileEntry[] = [], left = 0) =>
    draw(
      <FilePane
        view={view}
        files={files}
        current={files[0]?.id ?? null}
        left={left}
        shown={null}
        detail={() => null}
        onPick={nothing}
        onShow={nothing}
        onFiles={nothing}
        onText={nothing}
        onClear={nothing}
      />,
    )

  it('says before anything is chosen that nothing leaves the browser', () => {
    expect(words(file({ kind: 'empty' }))).toContain('nothing leaves this browser')
  })

  it('shows why a document could not be read, and its name', () => {
    const text = words(file({ kind: 'failed', name: 'cv.pdf', words: 'Locked.' }))
    expect(text).toContain('cv.pdf')
    expect(text).toContain('Locked.')
  })

  it('shows what it held as the same rows, and nothing found as neutral', () => {
    const read = { kind: 'read' as const, name: 'cv.pdf', more: 0, words: null }
    expect(file({ ...read, appraisals: [appraisal('Diploma')] })).toContain('data-row="k-Diploma"')
    expect(words(file({ ...read, appraisals: [] }))).toContain('says nothing about the candidate')
    expect(words(file({ ...read, appraisals: null }))).toContain('Reading cv.pdf')
  })

  it('says how far a long document is read, and no more of a short one', () => {
    const reading = (pages: { page: number; of: number } | null) => file({ kind: 'reading', name: 'cv.pdf', pages })
    expect(words(reading({ page: 7, of: 40 }))).toBe('cv.pdf Another file Reading cv.pdf … Page 7 of 40')
    expect(reading({ page: 7, of: 40 })).toMatch(/<progress[^>]*value="7"/)
    for (const pages of [null, { page: 1, of: 1 }]) expect(reading(pages)).not.toContain('<progress')
  })

  it('lists many in the order chosen, each by itself, with nothing to compare people by', () => {
    const entry = (id: string, state: FileEntry['state']) => ({ id, name: `${id}.pdf`, state })
    const many = [entry('zoe', 'read'), entry('abel', 'failed'), entry('mia', 'reading'), entry('bo', 'waiting')]
    const view = { kind: 'read' as const, name: 'zoe.pdf', more: 0, words: null, appraisals: [appraisal('Diploma')] }
    const list = file(view, many).match(/<nav.*?<\/nav>/)?.[0] ?? ''
    expect(words(list)).toMatch(/zoe\.pdf read abel\.pdf cannot be read mia\.pdf being read bo\.pdf waiting$/)
    expect(words(list)).toContain('Each stands by itself')
    expect(list).not.toMatch(/<svg|ts-pill|credential/)
    expect(list.match(/aria-current="true"/g)).toHaveLength(1)
    expect(file(view, many.slice(0, 1))).not.toContain('<nav')
    expect(words(file(view, many, 3))).toContain('3 more were not taken: at most 4 are read at once.')
  })
})

describe('the role picker', () => {
  it('offers no role as a choice, and to add one where there is none', () => {
    const picker = (items: Requisition[], active: string | null) =>
      draw(<RolePicker items={items} active={active} onUse={nothing} onEdit={nothing} />)
    expect(words(picker([role()], 'role-1'))).toBe('No role chosen Bridge inspector Edit')
    expect(picker([role()], 'role-1')).toContain('<option value="role-1" selected="">')
    expect(words(picker([], null))).toBe('No role yet Add a role')
  })
})
