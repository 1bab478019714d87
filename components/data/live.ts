import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { MessagesFrom, Request } from '../../utils/messages/contract.ts'
import type { Mention } from '../../utils/model/mention.ts'
import { keys } from './keys.ts'

/** Where live search stands. Failures and time change it, so it is asked each time that it is shown. */
export function useLive() {
  return useQuery({ queryKey: keys.live, queryFn: () => ask('ui>bg live', {}), staleTime: 0 })
}

type Named = Pick<Mention, 'name' | 'issuer'>

/** What the Registry itself has under a name. Nothing is asked before `wanted`, and nothing twice by itself. */
export function useLiveSearch({ name, issuer }: Named, wanted: boolean) {
  return useQuery({
    queryKey: keys.liveSearch(name, issuer),
    queryFn: () => ask('ui>bg live.search', { name, issuer }),
    enabled: wanted,
    retry: false,
  })
}

/** Whether that question was answered already since this page is open. */
export function useWasSearched({ name, issuer }: Named): boolean {
  return useQueryClient().getQueryData(keys.liveSearch(name, issuer)) !== undefined
}

/** A mention told by one record; nothing is asked while there is no `ctid`. */
export function useLiveRecord(mention: Mention, ctid: string | null) {
  return useQuery({
    queryKey: keys.liveRecord(mention.key, ctid ?? ''),
    queryFn: () => ask('ui>bg live.record', { mention, ctid: ctid ?? '' }),
    enabled: ctid !== null,
    retry: false,
  })
}

function useLiveChange<N extends Extract<MessagesFrom<'ui'>, `ui>bg live.${string}`>>(name: N) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (payload: Request<N>) => ask(name, payload),
    onSettled: () => client.invalidateQueries({ queryKey: keys.live }),
  })
}

export const useSetLive = () => useLiveChange('ui>bg live.set')
export const useLiveKey = () => useLiveChange('ui>bg live.key')
export const useForgetLive = () => useLiveChange('ui>bg live.forget')
