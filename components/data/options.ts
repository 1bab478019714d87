import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { SiteState } from '../../utils/messages/contract.ts'
import type { Layer } from '../../utils/model/layer.ts'
import type { TrustedList } from '../../utils/model/requisition.ts'
import type { Settings } from '../../utils/model/settings.ts'
import type { OptionsHost } from './host.ts'
import { keys } from './keys.ts'
import { useOptimistic } from './optimistic.ts'

/** What is stored in this browser; it grows while it is not looked at. */
export function useUsage(host: Pick<OptionsHost, 'usage'>) {
  return useQuery({ queryKey: ['usage'], queryFn: () => host.usage(), staleTime: 0 })
}

/** The shortcuts as they are set now; they are changed elsewhere. */
export function useShortcuts(host: Pick<OptionsHost, 'shortcuts'>) {
  return useQuery({
    queryKey: ['shortcuts'],
    queryFn: () => host.shortcuts(),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** Theme, size of text, and where chips may stand by default. */
export const useSetPreferences = () =>
  useOptimistic<'ui>bg preferences', Settings>({
    name: 'ui>bg preferences',
    what: 'settings',
    queryKey: keys.settings,
    next: (old, chosen) => ({
      ...old,
      ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
    }),
  })

/** Chips or panel only, for one site. */
export const useSiteInlineNow = () =>
  useOptimistic<'ui>bg site.inline', SiteState[]>({
    name: 'ui>bg site.inline',
    what: 'sites',
    queryKey: keys.sites,
    next: (old, { id, inline }) => old.map((site) => (site.id === id ? { ...site, inline } : site)),
  })

export const useSaveTrustedNow = () =>
  useOptimistic<'ui>bg trusted.save', TrustedList | null>({
    name: 'ui>bg trusted.save',
    what: 'trusted',
    queryKey: keys.trusted,
    next: (_, { list }) => list as TrustedList,
  })
export const useRemoveTrustedNow = () =>
  useOptimistic<'ui>bg trusted.remove', TrustedList | null>({
    name: 'ui>bg trusted.remove',
    what: 'trusted',
    queryKey: keys.trusted,
    next: () => null,
  })

/** The trusted list as it is stored at this moment, and not as it was last shown. */
export function useStoredTrusted(): () => Promise<TrustedList | null> {
  const client = useQueryClient()
  return () => client.fetchQuery({ queryKey: keys.trusted, queryFn: () => ask('ui>bg trusted', {}), staleTime: 0 })
}

/** One layer of one's own as it is stored at this moment, or null. */
export const storedLayer = (name: string): Promise<Layer | null> => ask('ui>bg layer', { name })
