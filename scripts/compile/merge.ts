type Head<T> = { value: T; from: Iterator<T> }

/** Moves the entry at `at` down to where it belongs. */
function sink<T>(heap: Head<T>[], at: number, order: (a: T, b: T) => number): void {
  for (let parent = at; ; ) {
    let least = parent
    for (const child of [parent * 2 + 1, parent * 2 + 2]) {
      const [one, best] = [heap[child], heap[least]]
      if (one && best && order(one.value, best.value) < 0) least = child
    }
    const [one, other] = [heap[parent], heap[least]]
    if (least === parent || !one || !other) return
    heap[parent] = other
    heap[least] = one
    parent = least
  }
}

/** One ordered sequence of several ordered ones; holds one value of each. */
export function* merge<T>(inputs: Iterable<Iterator<T>>, order: (a: T, b: T) => number): Generator<T> {
  const heap: Head<T>[] = []
  for (const from of inputs) {
    const next = from.next()
    if (!next.done) heap.push({ value: next.value, from })
  }
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at, order)
  for (let top = heap[0]; top; top = heap[0]) {
    yield top.value
    const next = top.from.next()
    if (!next.done) top.value = next.value
    else {
      const last = heap.pop()
      if (last && heap.length > 0) heap[0] = last
    }
    sink(heap, 0, order)
  }
}
