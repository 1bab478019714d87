import type { Site } from './schema.ts'

/** The attributes that an adapter goes by: a change of one may change what it finds. */
export function attributesOf(site: Site | null): string[] {
  const names = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('by' in value && value.by === 'attribute' && 'name' in value) names.add(String(value.name))
    for (const inner of Object.values(value)) gather(inner)
  }
  gather(site)
  return [...names]
}
