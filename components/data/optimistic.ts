import { type MutationOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { MessagesFrom, Request, Response } from '../../utils/messages/contract.ts'
import { staleAfter } from './keys.ts'

type What = Parameters<typeof staleAfter>[0]['what']

/** How a change is made that shows before the background has answered. `next`: what the answer under `queryKey` is then. */
export type Optimism<N extends MessagesFrom<'ui'>, D> = {
  name: N
  what: What
  queryKey: readonly unknown[]
  next: (old: D, payload: Request<N>) => D
}

/** The change for a client: it goes back to what was there where it is refused. Changes of one answer follow one another;
 * what they make old is asked anew after the last. */
export function optimistic<N extends MessagesFrom<'ui'>, D>(
  client: QueryClient,
  { name, what, queryKey, next }: Optimism<N, D>,
): MutationOptions<Response<N>, Error, Request<N>, { before: D | undefined }> {
  const mutationKey = ['optimistic', ...queryKey]
  return {
    mutationKey,
    scope: { id: mutationKey.join(' ') },
    mutationFn: (payload) => ask(name, payload),
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
  }
}

export const useOptimistic = <N extends MessagesFrom<'ui'>, D>(change: Optimism<N, D>) =>
  useMutation(optimistic(useQueryClient(), change))
