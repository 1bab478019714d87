import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { MessagesFrom, Request } from '../../utils/messages/contract.ts'
import { staleAfter } from './keys.ts'

type What = Parameters<typeof staleAfter>[0]['what']

/**
 * A change that shows at once, before the background has answered, and goes back to what was there where it is refused.
 * Changes of one name follow one another; what they make old is asked anew after the last.
 * @param next what the answer under `queryKey` is once the change is made
 */
export function useOptimistic<N extends MessagesFrom<'ui'>, D>(
  name: N,
  what: What,
  queryKey: readonly unknown[],
  next: (old: D, payload: Request<N>) => D,
) {
  const client = useQueryClient()
  const mutationKey = [name]
  return useMutation({
    mutationKey,
    scope: { id: queryKey.join(' ') },
    mutationFn: (payload: Request<N>) => ask(name, payload),
    async onMutate(payload) {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<D>(queryKey)
      if (before !== undefined) client.setQueryData<D>(queryKey, next(before, payload))
      return { before }
    },
    onError: (_error, _payload, context) => {
      if (context?.before !== undefined) client.setQueryData(queryKey, context.before)
    },
    // Not awaited: the change is made, and shows already.
    onSettled: () => {
      if (client.isMutating({ mutationKey }) > 1) return
      for (const key of staleAfter({ what, tabId: null })) void client.invalidateQueries({ queryKey: key })
    },
  })
}
