import { useRef, useState } from 'react'
import type { SearchHit, SiteWork } from '../../utils/messages/popup.ts'
import { say } from '../../utils/model/words.ts'
import type { PopupHost } from '../data/host.ts'
import { useReconcile, useSiteWork, useUseRequisition } from '../data/mutations.ts'
import { useClickedTab, useSearch } from '../data/popup.ts'
import { useRequisitions, useSites, useTab } from '../data/queries.ts'
import { RolePicker } from '../panel/RolePicker.tsx'
import { pageView } from '../panel/view.ts'
import { Found } from './Found.tsx'
import { SearchBox } from './SearchBox.tsx'
import { SiteSwitch } from './SiteSwitch.tsx'
import { ThisPage } from './ThisPage.tsx'

/** Opens the panel in the click itself; where the browser does not, in a tab of its own. */
function OpenPanel({ host, tabId }: { host: PopupHost; tabId: number }) {
  const [refused, setRefused] = useState(false)
  const open = () => {
    host.openPanel(tabId).then((opened) => (opened ? host.close() : setRefused(true)))
  }
  if (!refused)
    return (
      <button type="button" className="primary" onClick={open}>
        {say('popup.panel')}
      </button>
    )
  return (
    <span className="refused" role="status">
      {say('popup.panel.refused')}{' '}
      <button type="button" className="link" onClick={() => host.openPanelTab(tabId)}>
        {say('popup.panel.tab')}
      </button>
    </span>
  )
}

function Page({ host, tabId }: { host: PopupHost; tabId: number | null | undefined }) {
  const tab = useTab(tabId ?? null)
  const sites = useSites()
  const reconcile = useReconcile()
  const work = useSiteWork()
  const view = pageView(tabId, tab.data, tab.error)
  const name = tab.data?.host ?? ''
  const off = tab.data?.state === 'off'
  const until = tab.data?.until ?? null
  const now: SiteWork = !off ? 'on' : until === null ? 'off' : 'hour'
  const onAllow = (patterns: string[]) => {
    host.requestAccess(patterns).then((granted) => {
      if (granted) reconcile.mutate({}, { onSettled: () => void tab.refetch() })
    })
  }
  return (
    <section className="part" aria-labelledby="this-page">
      <h2 id="this-page">{say('popup.counts')}</h2>
      <ThisPage view={view} sites={sites.data ?? []} onAllow={onAllow} />
      {name !== '' && (
        <SiteSwitch
          host={name}
          // What was chosen is shown at once, and taken back where it could not be done.
          work={work.isPending ? work.variables.work : now}
          until={until}
          onWork={(way) => work.mutate({ host: name, work: way })}
        />
      )}
      {work.isError && <p role="alert">{say('panel.failed.internal')}</p>}
    </section>
  )
}

function Role({ host }: { host: PopupHost }) {
  const requisitions = useRequisitions()
  const use = useUseRequisition()
  return (
    <RolePicker
      items={requisitions.data?.items ?? []}
      active={requisitions.data?.active ?? null}
      onUse={(id) => use.mutate({ id })}
      onEdit={() => host.openOptions('role')}
    />
  )
}

/** What the toolbar button opens: a search first, then this page, this site, the role, and the ways on. */
export function Popup({ host }: { host: PopupHost }) {
  const tabId = useClickedTab(host)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<SearchHit | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const search = useSearch(text.trim())
  const searching = text.trim() !== ''

  const type = (next: string) => {
    setChosen(null)
    setText(next)
  }
  const back = () => {
    setChosen(null)
    field.current?.focus()
  }
  const clear = () => {
    type('')
    field.current?.focus()
  }
  return (
    <div className="popup">
      <main>
        <h1 className="ts-hidden">{say('popup.title')}</h1>
        <SearchBox
          text={text}
          onText={type}
          answer={search.data}
          failed={search.isError}
          open={searching && chosen === null}
          onChoose={setChosen}
          onEscape={chosen === null ? clear : back}
          field={field}
        />
        {chosen && <Found key={chosen.id} id={chosen.id} name={chosen.name} onBack={back} />}
        <div hidden={searching}>
          <Page host={host} tabId={tabId} />
          <Role host={host} />
        </div>
      </main>
      <footer className="popup-foot">
        {tabId != null && <OpenPanel host={host} tabId={tabId} />}
        <button type="button" className="quiet" onClick={() => host.openOptions('sites')}>
          {say('popup.options')}
        </button>
        <p className="ts-second">{say('popup.footer')}</p>
      </footer>
    </div>
  )
}
