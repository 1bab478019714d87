import { QueryClient } from '@tanstack/react-query'
import { MessageError } from '../../utils/messages/envelope.ts'

/**
 * Answers come from our own background, not from a network: being offline never pauses a question, and an answer is
 * fresh until the background says that it changed. Only `internal` is asked again, once: a background that was being
 * restarted answers the second time.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retryDelay: 200,
        retry: (failures, error) => failures < 1 && (!(error instanceof MessageError) || error.code === 'internal'),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
