type Holder = Record<string | number, unknown>

/** What other people's documents hold where a text, a list or a reference should be, and worse. */
const JUNK: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => 0.1,
  () => '',
  () => ' \n\t ',
  () => 'x'.repeat(3000),
  () => '\ud800',
  () => '__proto__',
  () => 'constructor',
  () => '_:',
  () => '_:nowhere',
  () => 'ce-',
  () => 'ce-00000000-0000-4000-8000-000000000001',
  () => 'https://',
  () => `https://k.example/${'a'.repeat(1990)}`,
  () => 'ceterms:Certification',
  () => 'P99999Y',
  () => '9999-99-99',
  () => [],
  () => ({}),
  () => [null, [null, [{}]]],
  () => ({ '@id': 5, '@type': [7, null] }),
  () => ({ '@value': { '@value': { '@value': 'deep' } } }),
  () => JSON.parse('{"__proto__": {"ceterms:name": "x"}, "constructor": 1}'),
  () => Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`l${i}`, `words ${i}`])),
  () => nested(2000, (inner) => [inner]),
  () => nested(2000, (inner) => ({ '@graph': inner })),
  () => nested(300, (inner) => ({ '@type': 'ceterms:ConditionProfile', 'ceterms:alternativeCondition': inner })),
]

function nested(depth: number, around: (inner: unknown) => unknown): unknown {
  let value: unknown = 'core'
  for (let i = 0; i < depth; i++) value = around(value)
  return value
}

/** Places that a document may have; beyond, no more is made of it. */
const MOST = 20_000

/** Every place of a value: what holds it and under which key. */
function places(value: unknown, into: [Holder, string][], depth = 0): [Holder, string][] {
  if (typeof value !== 'object' || value === null || depth > 60) return into
  for (const key of Object.keys(value)) {
    into.push([value as Holder, key])
    places((value as Holder)[key], into, depth + 1)
  }
  return into
}

/** A copy; null where the mutations themselves have made it too deep to be copied. */
function copied(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    return null
  }
}

/** How many values there are in a value, itself included; counts no further than just beyond `MOST`. */
function sizeOf(value: unknown): number {
  const open = [value]
  let size = 0
  while (open.length > 0 && size <= MOST) {
    const one = open.pop()
    size++
    if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) open.push(inner)
  }
  return size
}

function pick<T>(all: readonly T[], random: () => number): T | undefined {
  return all[Math.floor(random() * all.length)]
}

/** A copy of a JSON value, changed in one to six places. */
export function mutated(json: unknown, random: () => number): unknown {
  const root: Holder = { json: structuredClone(json) }
  for (let left = 1 + Math.floor(random() * random() * 6); left > 0; left--) {
    if (sizeOf(root) > MOST) break
    const all = places(root, [])
    const [holder, key] = pick(all, random) ?? [root, 'json']
    const [otherHolder, otherKey] = pick(all, random) ?? [root, 'json']
    change(holder, key, otherHolder, otherKey, random)
  }
  return root.json
}

function change(holder: Holder, key: string, other: Holder, otherKey: string, random: () => number): void {
  const value = holder[key]
  const kind = Math.floor(random() * 9)
  if (kind <= 2) holder[key] = pick(JUNK, random)?.()
  else if (kind === 3) delete holder[key]
  else if (kind === 4) holder[key] = copied(other[otherKey])
  else if (kind === 5) [holder[key], other[otherKey]] = [copied(other[otherKey]), copied(value)]
  else if (kind === 6 && !Array.isArray(holder)) {
    delete holder[key]
    holder[otherKey] = value
  } else if (kind === 7)
    holder[key] = pick([[value], { '@id': value }, { '@value': value }, { en: value }, { '@graph': value }], random)
  else {
    const most = Math.min(600, MOST / sizeOf(value))
    holder[key] = Array.from({ length: 2 + Math.floor(random() * most) }, () => value)
  }
}
