import type { AdvertRead } from '../../utils/messages/advert.ts'
import { fold, type RoleDraft, requiredLines, skillLines } from './role-draft.ts'

/**
 * A draft as an advert would have it: what the advert says takes the place of what stood there, what it does not say stays.
 * An occupation's code goes with its title, because another title is another occupation.
 */
export function filledFrom(read: AdvertRead, draft: RoleDraft): RoleDraft {
  const title = read.title ?? draft.title
  const same = draft.title.trim() === '' || fold(title) === fold(draft.title)
  return {
    ...draft,
    title,
    occupation: same ? draft.occupation : '',
    level: read.level ?? draft.level,
    skills: read.skills.length > 0 ? skillLines(read.skills) : draft.skills,
    requires: read.requires.length > 0 ? requiredLines(read.requires) : draft.requires,
  }
}

/** Whether an advert says anything that a role has a place for. */
export function saysAnything({ title, level, skills, requires }: AdvertRead): boolean {
  return title !== null || level !== null || skills.length + requires.length > 0
}
