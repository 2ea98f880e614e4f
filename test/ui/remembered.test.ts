import { expect, test } from 'vitest'
import { remembered } from '#app/ui/remembered.ts'

test('works once for a key as long as it is among the last ones asked for', () => {
  const asked: string[] = []
  const lengthOf = remembered((key: string) => {
    asked.push(key)
    return key.length
  }, 2)
  expect(['one', 'three', 'one', 'seven', 'one', 'three'].map(lengthOf)).toEqual([3, 5, 3, 5, 3, 5])
  expect(asked).toEqual(['one', 'three', 'seven', 'three'])
})

test('keeps that there is nothing, and no fault', () => {
  let calls = 0
  const faulty = remembered((key: string) => {
    calls += 1
    if (key === 'fault') throw new Error(key)
    return undefined
  }, 2)
  expect([faulty('none'), faulty('none'), calls]).toEqual([undefined, undefined, 1])
  for (const _ of [1, 2]) expect(() => faulty('fault')).toThrow('fault')
  expect(calls).toBe(3)
})
