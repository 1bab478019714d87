import { browser } from 'wxt/browser'
import { ENVIRONMENTS } from '../registry/live/environments.ts'

/** What a granted origin pattern must look like to be of use to us. */
const WEB_PATTERN = /^https?:\/\//

/** Hosts that the background asks; they are granted for that, and no page of theirs is read. */
const ASKED = new Set(Object.values(ENVIRONMENTS).flatMap(({ patterns }) => patterns))

/** Match patterns of all hosts whose pages the person or a policy has granted, sorted. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((pattern) => WEB_PATTERN.test(pattern) && !ASKED.has(pattern)).sort()
}

/** True when the page at this address is on a granted host. */
export async function isGranted(url: string): Promise<boolean> {
  if (!WEB_PATTERN.test(url)) return false
  const { protocol, hostname } = new URL(url)
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}

/** True when every one of these match patterns is granted. */
export function areGranted(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns })
}

/**
 * Asks for hosts. Must be called within a click, before anything is awaited. False when the person declined. Firefox asks
 * in the same breath whether names read off pages may go to hosts that are asked about them.
 */
export function requestHosts(patterns: string[]): Promise<boolean> {
  const sends = import.meta.env.FIREFOX && patterns.length > 0 && patterns.every((pattern) => ASKED.has(pattern))
  const wanted = { origins: patterns, ...(sends && { data_collection: ['websiteContent'] }) }
  return browser.permissions.request(wanted)
}

/** Gives hosts back. */
export function withdrawHosts(patterns: string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patterns })
}

/** Calls back whenever hosts were granted or withdrawn, by whomever. Registered at the top of the background. */
export function onHostsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
}
