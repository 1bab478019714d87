import type { AccessHost } from '../../components/data/host.ts'
import { requestHosts, withdrawHosts } from '../../utils/platform/hosts.ts'

/** What the options page takes from the browser. */
export const optionsHost: AccessHost = { requestAccess: requestHosts, withdrawAccess: withdrawHosts }
