import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { onChanged } from '../../utils/messages/ask.ts'
import { keys, staleAfter } from './keys.ts'

/** The one ear for what the background says has changed. */
function Changes() {
  const client = useQueryClient()
  useEffect(
    () =>
      onChanged((change) => {
        if (change.what === 'focus')
          client.setQueryData(keys.focus(change.tabId), { key: change.key, act: change.act ?? null })
        for (const queryKey of staleAfter(change)) void client.invalidateQueries({ queryKey })
      }),
    [client],
  )
  return null
}

/** Gives a page of ours its answers and keeps them fresh. */
export function DataProvider({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <QueryClientProvider client={client}>
      <Changes />
      {children}
    </QueryClientProvider>
  )
}
