import type { OptionsHost } from '../../components/data/host.ts'
import { requestHosts, withdrawHosts } from '../../utils/platform/hosts.ts'
import { openShortcuts, shortcuts } from '../../utils/platform/shortcuts.ts'
import { createCopies } from '../../utils/store/copies.ts'
import { createDb } from '../../utils/store/db.ts'
import { openPicked } from '../../utils/store/picked-copy.ts'
import { everythingIn, usageOf } from '../../utils/store/usage.ts'

const db = createDb()
const copies = createCopies(db)

/** What the options page takes from the browser. */
export const optionsHost: OptionsHost = {
  requestAccess: requestHosts,
  withdrawAccess: withdrawHosts,
  // Messages are text: bytes go into the database from here, where the background finds them.
  openCopy: (files) => openPicked(files, copies, crypto.subtle),
  // Not there in a background of Chromium, and absent from some browsers.
  keepStorage: async () => (await navigator.storage?.persist?.()) ?? false,
  // Counted and read here: all of it may be more than a message carries.
  usage: () => usageOf(db),
  everything: () => everythingIn(db),
  shortcuts,
  openShortcuts,
}
