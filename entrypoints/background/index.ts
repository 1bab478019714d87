import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { tellUi } from '../../utils/messages/ask.ts'
import { type Role, roleOf } from '../../utils/messages/roles.ts'
import { answer, serves } from '../../utils/messages/serve.ts'
import { say } from '../../utils/model/words.ts'
import { onHostsChanged } from '../../utils/platform/hosts.ts'
import { offerOnSelection, onSelectionMenu } from '../../utils/platform/menu.ts'
import { reconcileDetector } from '../../utils/platform/page-files.ts'
import { onToolbarClick, openPanel } from '../../utils/platform/panel.ts'
import { createDb } from '../../utils/store/db.ts'
import { createLiveAnswers } from '../../utils/store/live-answers.ts'
import { createStore } from '../../utils/store/store.ts'
import { createEngine } from './engine.ts'
import { pageHandlers, reconcileHosts, uiHandlers } from './handlers.ts'
import { createLive } from './live.ts'
import { createSelections } from './selections.ts'
import { enterByClick } from './tabs.ts'

/** Our entry in the menu of selected text. */
const EXPLAIN = 'explain'

/** Service worker (Chromium) or event page (Firefox). Killed at any time: keeps nothing that it cannot rebuild, and
 * every listener is in place before the first turn ends. */
export default defineBackground(() => {
  const db = createDb()
  const store = createStore(db)
  const engine = createEngine(store)
  const selections = createSelections()
  const live = createLive(store, engine, createLiveAnswers(db))
  const handlers = { ...pageHandlers(store, engine), ...uiHandlers(store, engine, selections, live) }
  const served = Object.keys(handlers)
  const ownOrigin = browser.runtime.getURL('').replace(/\/$/, '')
  const roleFor = (sender: Parameters<typeof roleOf>[0]): Role | null => roleOf(sender, browser.runtime.id, ownOrigin)

  browser.runtime.onMessage.addListener((message, sender, reply) => {
    if (!serves(message, served)) return undefined
    void answer(message, sender, handlers, roleFor).then(reply)
    return true
  })

  onToolbarClick((tab) => {
    if (tab.id === undefined) return
    const { id } = tab
    void openPanel(id)
    // The click lets us read this one page, whatever its host; the panel asks for it when it is told.
    void enterByClick(id, tab.url).then(() => tellUi({ what: 'page', tabId: id, key: null }))
  })

  onSelectionMenu(EXPLAIN, (selected, tabId) => {
    selections.mark(tabId, selected)
    void openPanel(tabId)
    tellUi({ what: 'selection', tabId, key: null })
  })

  const reconcile = () => void reconcileHosts()
  onHostsChanged(reconcile)
  const offer = () => offerOnSelection(EXPLAIN, say('menu.explain'))
  browser.runtime.onInstalled.addListener(() => {
    offer()
    reconcile()
  })
  browser.runtime.onStartup.addListener(() => {
    offer()
    void reconcileDetector()
  })
})
