import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Threads } from '#app/math/optimisation/threads/threads.server.ts'
import type { Asked } from './answering.worker.ts'

const open = () => new Threads<Asked, number>(join(import.meta.dirname, 'answering.worker.ts'))

async function ask(threads: ReturnType<typeof open>, task: Asked) {
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

test('a task that comes as a waiting thread is given up is done by another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const threads = open()
  const { heard } = await ask(threads, 'who')
  vi.advanceTimersByTime(30_000)
  const next = await ask(threads, 'who')
  expect(next).toEqual({ heard: [expect.any(Number)], crash: null })
  expect(next.heard).not.toEqual(heard)
})

test('a thread that is dismissed as it ends gets no other task', async () => {
  const threads = open()
  await ask(threads, 'who')
  const { ended, dismiss } = threads.begin('who', () => {})
  // It ends while this thread hears nothing.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
  dismiss()
  expect(await ended).toBeNull()
  expect((await ask(threads, 'who')).heard).toHaveLength(1)
})

test('a thread that ends without a word has crashed', async () => {
  expect((await ask(open(), 'leave')).crash?.message).toContain('before its work was done')
})
