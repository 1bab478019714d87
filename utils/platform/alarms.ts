import { browser } from 'wxt/browser'

/** Minutes. Browsers call no oftener. */
const PERIOD = 1

/** Calls back once a minute while an alarm of this name is set. Registered at the top of the background. */
export function onAlarm(name: string, listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener()
  })
}

/** Sets or clears an alarm; it outlives the background and, in most browsers, the browser. */
export async function setAlarm(name: string, on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(name)
  else if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { periodInMinutes: PERIOD })
}

/** Tells the browser that there is work: a call of its API is what it goes by, and a long calculation makes none. */
export async function stillWorking(): Promise<void> {
  await browser.runtime.getPlatformInfo()
}
