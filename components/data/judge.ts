import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import { keys } from './keys.ts'
import { useChange } from './mutations.ts'

/** The entry of one's own trusted list that names an issuer; nothing is asked where none is named. */
export function useIssuerEntry(issuer: string | null) {
  return useQuery({
    queryKey: keys.issuerEntry(issuer ?? ''),
    queryFn: () => ask('ui>bg judge.issuer', { issuer: issuer ?? '' }),
    enabled: issuer !== null,
  })
}

/**
 * What came of the last change beneath a mention's card, and a way to say it. Kept beside the answers: a change may fold
 * the row away under another, and what is said of it must not go with it.
 */
export function useOutcome<T>(mention: string): [T | null, (outcome: T | null) => void] {
  const client = useQueryClient()
  const queryKey = keys.outcome(mention)
  const { data } = useQuery<T | null>({
    queryKey,
    queryFn: () => null,
    enabled: false,
    initialData: null,
    structuralSharing: false,
  })
  return [data, (outcome) => client.setQueryData(queryKey, outcome)]
}

/** All choices and notes that are kept. */
export function useKept() {
  return useQuery({ queryKey: keys.kept, queryFn: () => ask('ui>bg judge.kept', {}) })
}

export const useChooseMatch = () => useChange('ui>bg judge.match', 'judged')
export const useOwnNote = () => useChange('ui>bg judge.note', 'judged')
export const useTrustIssuer = () => useChange('ui>bg judge.trust', 'trusted')
export const useForgetKept = () => useChange('ui>bg judge.forget', 'judged')
/** Blind view and *decide first*. */
export const useViews = () => useChange('ui>bg judge.views', 'settings')
