import type { Views } from './block.ts'
import { ACRONYM, type INDEX, idf, LEAD, letterMask, MAX_LENGTH, PARENS, TOKEN } from './format.ts'
import { Bytes, Words } from './grow.ts'
import type { Word } from './text.ts'

type TokenSections = Pick<
  Views<typeof INDEX>,
  | 'tokenOffsets'
  | 'tokenBytes'
  | 'tokenMasks'
  | 'lengthOffsets'
  | 'lengthTokens'
  | 'postingOffsets'
  | 'postings'
  | 'formRecords'
  | 'formMass'
  | 'formOffsets'
  | 'formTokens'
>

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const n = Math.min(a.length, b.length)
  for (let i = 0; i < n; i += 1) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return a.length - b.length
}

/** Token ids by length, for the typo look-up. */
function byLength(tokens: readonly string[]): { offsets: Uint32Array; ids: Uint32Array } {
  const offsets = new Uint32Array(MAX_LENGTH + 2)
  const lengthOf = (token: string) => Math.min(token.length, MAX_LENGTH)
  for (const token of tokens) offsets[lengthOf(token) + 1] = (offsets[lengthOf(token) + 1] ?? 0) + 1
  for (let length = 0; length <= MAX_LENGTH; length += 1)
    offsets[length + 1] = (offsets[length + 1] ?? 0) + (offsets[length] ?? 0)
  const next = offsets.slice()
  const ids = new Uint32Array(tokens.length)
  for (const [id, token] of tokens.entries()) {
    const length = lengthOf(token)
    ids[next[length] ?? 0] = id
    next[length] = (next[length] ?? 0) + 1
  }
  return { offsets, ids }
}

/** Collects the words of names, form after form, and lays them out as inverted and forward lists. */
export class Forms {
  /** Tokens in the order in which they were first met. */
  readonly #ids = new Map<string, number>()
  readonly #records = new Words()
  readonly #offsets = new Words()
  readonly #tokens = new Words()

  add(record: number, name: readonly Word[]): void {
    this.#records.push(record)
    this.#offsets.push(this.#tokens.length)
    for (const word of name) {
      const known = this.#ids.get(word.text)
      const id = known ?? this.#ids.size
      if (known === undefined) this.#ids.set(word.text, id)
      const bits = (word.acronym ? ACRONYM : 0) | (word.inParens ? PARENS : 0) | (word.lead ? LEAD : 0)
      this.#tokens.push(((id & TOKEN) | bits) >>> 0)
    }
  }

  sections(): TokenSections {
    const sorted = [...this.#ids.keys()]
      .map((token, met) => ({ token, met, bytes: new TextEncoder().encode(token) }))
      .sort((a, b) => compareBytes(a.bytes, b.bytes))
    const place = new Uint32Array(sorted.length)
    const tokenOffsets = new Uint32Array(sorted.length + 1)
    const tokenBytes = new Bytes()
    for (const [id, { met, bytes }] of sorted.entries()) {
      place[met] = id
      tokenBytes.append(bytes)
      tokenOffsets[id + 1] = tokenBytes.length
    }
    const formTokens = this.#tokens.view()
    for (let i = 0; i < formTokens.length; i += 1) {
      const word = formTokens[i] ?? 0
      formTokens[i] = ((place[word & TOKEN] ?? 0) | (word & ~TOKEN)) >>> 0
    }
    this.#offsets.push(formTokens.length)
    const tokens = sorted.map(({ token }) => token)
    const lengths = byLength(tokens)
    return {
      tokenOffsets,
      tokenBytes: tokenBytes.view(),
      tokenMasks: Uint32Array.from(tokens, letterMask),
      lengthOffsets: lengths.offsets,
      lengthTokens: lengths.ids,
      formRecords: this.#records.view(),
      formOffsets: this.#offsets.view(),
      formTokens,
      ...this.#lists(tokens.length, formTokens),
    }
  }

  /** Which forms hold a token, and how telling a form's tokens are together. A token counts once a form. */
  #lists(tokens: number, formTokens: Uint32Array) {
    const offsets = this.#offsets.view()
    const forms = this.#records.length
    const lastForm = new Uint32Array(tokens)
    const eachToken = (visit: (id: number, form: number) => void) => {
      lastForm.fill(0)
      for (let form = 0; form < forms; form += 1)
        for (let i = offsets[form] ?? 0; i < (offsets[form + 1] ?? 0); i += 1) {
          const id = (formTokens[i] ?? 0) & TOKEN
          if (lastForm[id] === form + 1) continue
          lastForm[id] = form + 1
          visit(id, form)
        }
    }
    const postingOffsets = new Uint32Array(tokens + 1)
    eachToken((id) => {
      postingOffsets[id + 1] = (postingOffsets[id + 1] ?? 0) + 1
    })
    const df = postingOffsets.slice(1)
    for (let id = 0; id < tokens; id += 1)
      postingOffsets[id + 1] = (postingOffsets[id + 1] ?? 0) + (postingOffsets[id] ?? 0)
    const next = postingOffsets.slice()
    const postings = new Uint32Array(postingOffsets[tokens] ?? 0)
    const formMass = new Float32Array(forms)
    eachToken((id, form) => {
      postings[next[id] ?? 0] = form
      next[id] = (next[id] ?? 0) + 1
      formMass[form] = (formMass[form] ?? 0) + idf(forms, df[id] ?? 1)
    })
    return { postingOffsets, postings, formMass }
  }
}
