import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BriefMemory } from '#app/ui/brief-memory.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const minute = 60_000

test('ten minutes after the first everything goes, without anybody asking', () => {
  const gone: string[] = []
  const memory = new BriefMemory<string>(10, (value) => gone.push(value))
  memory.set('a', 'Ada')
  vi.advanceTimersByTime(9 * minute)
  expect([memory.get('a'), memory.of('b', () => 'Grace')]).toEqual(['Ada', 'Grace'])
  expect(gone).toEqual([])
  vi.advanceTimersByTime(minute)
  expect(gone).toEqual(['Ada', 'Grace'])
  expect(memory.get('a')).toBeUndefined()
})

test('what is set afterwards has its own ten minutes', () => {
  const memory = new BriefMemory<string>(10)
  memory.set('a', 'Ada')
  vi.advanceTimersByTime(15 * minute)
  memory.set('a', 'Ada again')
  vi.advanceTimersByTime(9 * minute)
  expect(memory.get('a')).toBe('Ada again')
  vi.advanceTimersByTime(minute)
  expect(memory.get('a')).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})

test('the one unused longest still goes where there are too many', () => {
  const memory = new BriefMemory<string>(2)
  for (const name of ['Ada', 'Grace', 'Mary']) memory.set(name, name)
  expect(['Ada', 'Grace', 'Mary'].map((name) => memory.get(name))).toEqual([
    undefined,
    'Grace',
    'Mary',
  ])
})
