import { useQuery } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import { keys } from './keys.ts'

/** The open pages that may be read; tabs come and go while the options are not looked at. */
export function useLabTabs() {
  return useQuery({
    queryKey: keys.labTabs,
    queryFn: () => ask('ui>bg lab.tabs', {}),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** What is read of one page, and by what; read anew each time that it is shown. */
export function useLab(tabId: number) {
  return useQuery({ queryKey: keys.lab(tabId), queryFn: () => ask('ui>bg lab', { tabId }), staleTime: 0 })
}

/** A page's structure as HTML that tells of nobody. Throws `MessageError`. */
export async function fixtureOf(tabId: number): Promise<string> {
  return (await ask('ui>bg lab.fixture', { tabId })).html
}
