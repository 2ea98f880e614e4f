import { AsyncLocalStorage } from 'node:async_hooks'
import { v4, v7 } from 'uuid'

const samplePrefix = '00000000-0000-7000-8000-'
const counters = new AsyncLocalStorage<{ next: number }>()

/** A new UUIDv7: sorts by time of making. */
export const freshId = (): string => v7()

/** A new UUIDv7; inside `withSampleIds`, the next id of the named world. */
export function newId(): string {
  const counter = counters.getStore()
  if (!counter) return freshId()
  counter.next += 1
  return sampleId(counter.next)
}

/** An id that tells no time: for what must not be brought together with when it happened. */
export const timelessId = (): string => (counters.getStore() ? newId() : v4())

/** Ids of the named world: the same on every machine, sorted before anything made later. */
export const sampleId = (number: number): string =>
  samplePrefix + number.toString(16).padStart(12, '0')

const shape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The ends of the range in which all ids of the named world lie. */
export const firstSampleId = samplePrefix + '000000000000'
export const lastSampleId = samplePrefix + 'ffffffffffff'

/** Whether a text from outside can be an id at all; the database refuses to compare anything else with one. */
export const isId = (text: string): boolean => shape.test(text)

export const isSampleId = (id: string): boolean => id.startsWith(samplePrefix)

/** Whether what is made right now belongs to the named world. */
export const makesSample = (): boolean => counters.getStore() !== undefined

/** Runs `work` apart from a story that may have caused it: what it makes is nobody's sample. */
export const withoutSampleIds = <T>(work: () => T): T => counters.exit(work)

/** Whatever `work` makes, in all that it awaits, gets sample ids from `first` upward. */
export const withSampleIds = <T>(first: number, work: () => Promise<T>): Promise<T> =>
  counters.run({ next: first - 1 }, work)
