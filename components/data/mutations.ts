import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import type { MessagesFrom, Request } from '../../utils/messages/contract.ts'
import type { PickedCopy } from './host.ts'
import { staleAfter } from './keys.ts'

type What = Parameters<typeof staleAfter>[0]['what']

/** A change that takes place in the background; what it makes old is asked anew when it is done. */
function useChanging<P, R>(what: What, change: (payload: P) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(staleAfter({ what, tabId: null }).map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}

/** A message that changes something, and what that makes old. */
export function useChange<N extends MessagesFrom<'ui'>>(name: N, what: What) {
  return useChanging(what, (payload: Request<N>) => ask(name, payload))
}

export const useSaveRequisition = () => useChange('ui>bg requisition.save', 'requisitions')
export const useRemoveRequisition = () => useChange('ui>bg requisition.remove', 'requisitions')
export const useUseRequisition = () => useChange('ui>bg requisition.use', 'requisitions')
export const useSaveWeights = () => useChange('ui>bg rubric.weights', 'settings')
export const useSetLanguage = () => useChange('ui>bg language', 'settings')
export const useListsAffectBand = () => useChange('ui>bg rubric.lists', 'settings')
export const useSaveLayer = () => useChange('ui>bg layer.save', 'layers')
export const useRemoveLayer = () => useChange('ui>bg layer.remove', 'layers')
export const useSiteInline = () => useChange('ui>bg site.inline', 'sites')
/** Keeps a role for the job of a tab's page, or forgets it. */
export const useKeepForJob = () => useChange('ui>bg job-page.keep', 'requisitions')
/** Works on a host, pauses there, or is off. */
export const useSiteWork = () => useChange('ui>bg site.work', 'sites')
export const useAcceptNotice = () => useChange('ui>bg site.accept-notice', 'sites')
/** Accepts a site's notice and chooses chips there: to accept alone leaves the site as it is by default. */
export const useShowChips = () =>
  useChanging('sites', async ({ id }: { id: string }) => {
    await ask('ui>bg site.accept-notice', { id })
    await ask('ui>bg site.inline', { id, inline: 'chips' })
  })
/** Has the page of a tab fetch one of the files that it shows. */
export const fetchFile = (tabId: number, url: string) => ask('ui>bg fetch-file', { tabId, url })

/** Takes a copy from an address. A problem is an answer. */
export const useInstallCopy = () => useChange('ui>bg copy.install', 'copy')
export const useGoOnWithCopy = () => useChange('ui>bg copy.go', 'copy')
export const useCancelCopy = () => useChange('ui>bg copy.cancel', 'copy')
export const useRemoveCopy = () => useChange('ui>bg copy.remove', 'catalogue')
export const useCheckCopy = () => useMutation({ mutationFn: () => ask('ui>bg copy.check', {}) })
/** Takes a copy from picked files: its manifest is looked at first, then those of its files are kept that are not here. */
export const usePickCopy = () =>
  useChanging('copy', async ({ picked, key }: { picked: PickedCopy; key: string | null }) => {
    const { problem, wanted } = await ask('ui>bg copy.offer', { manifest: picked.manifest, key })
    if (problem !== null) return problem
    await picked.keep(wanted)
    await ask('ui>bg copy.go', {})
    return null
  })

/** What a pasted job advert asks for: an answer for a form, and nothing is changed by it. */
export const useReadAdvert = () =>
  useMutation({ mutationFn: ({ text }: { text: string }) => ask('ui>bg advert', { text }) })

/** After a grant or a withdrawal: brings the registered scripts into line, then reads the tabs anew. */
export const useReconcile = () => useChange('ui>bg sites.reconcile', 'sites')

/** Wipes everything that is stored; every answer is asked anew. */
export function useWipe() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ask('ui>bg wipe', {}),
    onSettled: () => client.invalidateQueries(),
  })
}
