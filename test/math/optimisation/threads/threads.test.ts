import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Threads } from '#app/math/optimisation/threads/threads.server.ts'
import type { Asked } from './answering.worker.ts'

const open = () => new Threads<Asked, number>(join(import.meta.dirname, 'answering.worker.ts'))

async function ask(threads: ReturnType<typeof open>, task: 'who' | 'throw') {
  const heard: number[] = []
  const crash = await threads.begin(task, (said) => heard.push(said)).ended
  return { heard, crash }
}

test('a thread that has done its work does the next, and dismissing it late does no harm', async () => {
  const threads = open()
  const heard: number[] = []
  const first = threads.begin('who', (said) => heard.push(said))
  await first.ended
  first.dismiss()
  const second = await ask(threads, 'who')
  expect(second).toEqual({ heard, crash: null })
  expect(heard).toHaveLength(1)
})

test('two tasks at once are done by two threads', async () => {
  const threads = open()
  const [one, other] = await Promise.all([ask(threads, 'who'), ask(threads, 'who')])
  expect(one.heard).not.toEqual(other.heard)
})

test('a thread that crashes tells why, and another does the next task', async () => {
  const threads = open()
  const { heard } = await ask(threads, 'who')
  expect((await ask(threads, 'throw')).crash?.message).toBe('thrown on purpose')
  const next = await ask(threads, 'who')
  expect(next.crash).toBeNull()
  expect(next.heard).not.toEqual(heard)
})

test('a thread that goes on without end can be dismissed', async () => {
  const threads = open()
  const { promise: begun, resolve } = Promise.withResolvers<number>()
  const { ended, dismiss } = threads.begin('never', resolve)
  const busy = await begun
  dismiss()
  expect(await ended).toBeNull()
  expect((await ask(threads, 'who')).heard).not.toEqual([busy])
})
