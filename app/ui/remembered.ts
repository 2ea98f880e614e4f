/** A pure function that keeps what it gave for the keys it was asked for last, at most so many. */
export function remembered<Key, Value>(
  work: (key: Key) => Value,
  most: number,
): (key: Key) => Value {
  const kept = new Map<Key, Value>()
  return (key) => {
    const value = kept.has(key) ? (kept.get(key) as Value) : work(key)
    kept.delete(key)
    kept.set(key, value)
    if (kept.size > most) kept.delete(kept.keys().next().value as Key)
    return value
  }
}
