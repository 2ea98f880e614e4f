import { expect, test } from 'vitest'
import { Turns } from '#app/files/turns.ts'

test('no more run at once than may, each gets its turn, and a failure hands its place on', async () => {
  const turns = new Turns(2)
  let running = 0
  let most = 0
  const work = (number: number) => async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    if (number % 3 === 0) throw new Error(`number ${number}`)
    return number
  }
  const taken = Array.from({ length: 9 }, (_, number) => turns.take(work(number)))
  expect(turns.waiting).toBe(7)
  const ended = await Promise.allSettled(taken)
  expect(most).toBe(2)
  expect(ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))).toEqual([
    1, 2, 4, 5, 7, 8,
  ])
  expect(turns.waiting).toBe(0)
})
