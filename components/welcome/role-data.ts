import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../../utils/messages/ask.ts'
import { useRemoveRequisition, useSaveRequisition, useUseRequisition } from '../data/mutations.ts'
import { type MadeRole, roleOf, titleOf } from './role.ts'

/** Occupations that are proposed: more are for the options, where there is time. */
const PROPOSED = 3

/** Occupations that a role's title may stand for. The role is as good without them: nothing waits for this. */
export function useOccupations(title: string | null) {
  return useQuery({
    queryKey: ['occupations', title],
    queryFn: async () => (await ask('ui>bg occupations', { title: title ?? '' })).slice(0, PROPOSED),
    enabled: title !== null,
  })
}

/** What is made of a title and an advert: null where neither says what the role is called. Stores and uses it. */
export function useMakeRole() {
  const save = useSaveRequisition()
  const use = useUseRequisition()
  return useMutation({
    mutationFn: async (from: { title: string; advert: string; before: string | null }): Promise<MadeRole | null> => {
      const text = from.advert.trim()
      const read = text === '' ? null : await ask('ui>bg advert', { text })
      const title = titleOf(from.title, read)
      if (title === null) return null
      const role = roleOf(crypto.randomUUID(), title, read)
      await save.mutateAsync({ requisition: role })
      await use.mutateAsync({ id: role.id })
      return { role, fromAdvert: read !== null, before: from.before }
    },
  })
}

/** Takes a role away again; the one that was in use before is in use once more. */
export function useUnmakeRole() {
  const remove = useRemoveRequisition()
  const use = useUseRequisition()
  return useMutation({
    mutationFn: async ({ role, before }: MadeRole) => {
      await remove.mutateAsync({ id: role.id })
      if (before !== null) await use.mutateAsync({ id: before })
    },
  })
}
