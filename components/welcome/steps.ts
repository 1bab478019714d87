/** The first steps, in order; also the page's address after `#`, so that *back* works. `learn` is reached from elsewhere. */
export const STEPS = ['what', 'sites', 'role', 'see'] as const
export type Step = (typeof STEPS)[number]
export type WelcomeView = Step | 'learn'

/** What an address shows: the first step where it names nothing that is here. */
export function viewOf(hash: string): WelcomeView {
  const name = hash.replace(/^#/, '')
  if (name === 'learn') return 'learn'
  return STEPS.find((step) => step === name) ?? 'what'
}

/** The steps before and after one; null at the ends. */
export function around(step: Step): { before: Step | null; after: Step | null } {
  const at = STEPS.indexOf(step)
  return { before: STEPS[at - 1] ?? null, after: STEPS[at + 1] ?? null }
}
