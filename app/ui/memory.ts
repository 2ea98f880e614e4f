/** The values asked for last, by key; the one unused longest goes first. */
export class Memory<Value, Key = string> {
  readonly #values = new Map<Key, Value>()
  readonly #most: number

  readonly #onForget: (value: Value) => void

  constructor(most: number, onForget: (value: Value) => void = () => {}) {
    this.#most = most
    this.#onForget = onForget
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: Key, value: Value): Value {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const [oldest, forgotten] of this.#values) {
      if (this.#values.size <= this.#most) break
      this.#values.delete(oldest)
      this.#onForget(forgotten)
    }
    return value
  }

  clear(): void {
    for (const forgotten of this.#values.values()) this.#onForget(forgotten)
    this.#values.clear()
  }

  /** The value of a key, made where it is not remembered. */
  of(key: Key, make: () => Value): Value {
    return this.set(key, this.#values.has(key) ? (this.#values.get(key) as Value) : make())
  }
}
