import { Memory } from './memory.ts'

/** A pure function that keeps what it gave for the keys it was asked for last, at most so many. */
export function remembered<Key, Value>(
  work: (key: Key) => Value,
  most: number,
): (key: Key) => Value {
  const kept = new Memory<Value, Key>(most)
  return (key) => kept.of(key, () => work(key))
}
