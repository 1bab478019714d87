import type { WelcomeHost } from '../../components/data/host.ts'
import { requestHosts, withdrawHosts } from '../../utils/platform/hosts.ts'

/** What the first steps take from the browser. */
export const welcomeHost: WelcomeHost = {
  requestAccess: requestHosts,
  withdrawAccess: withdrawHosts,
  asksAboutData: import.meta.env.FIREFOX,
}
