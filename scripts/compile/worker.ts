import { parentPort } from 'node:worker_threads'
import { gatherBatch } from './gather-batch.ts'
import { createCompiler } from './linking.ts'
import type { Answer, Task } from './tasks.ts'

const port = parentPort
const compiler = createCompiler()

function answer(task: Task): Answer {
  switch (task.kind) {
    case 'gather':
      return { kind: 'gather', ...gatherBatch(task) }
    case 'read':
      return { kind: 'read', ...compiler.read(task) }
    case 'know':
      compiler.know(task)
      return { kind: 'know' }
    case 'begin':
      compiler.begin(task)
      return { kind: 'begin' }
    case 'link':
      return { kind: 'link', ...compiler.link(task) }
  }
}

// An error that is thrown here ends the worker, and the pool tells.
port?.on('message', (task: Task) => port.postMessage(answer(task)))
