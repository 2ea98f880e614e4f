/** The values asked for last, by key; the one unused longest goes first. */
export class Memory<Value> {
  readonly #values = new Map<string, Value>()
  readonly #most: number

  readonly #onForget: (value: Value) => void

  constructor(most: number, onForget: (value: Value) => void = () => {}) {
    this.#most = most
    this.#onForget = onForget
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: string, value: Value): Value {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const [oldest, forgotten] of this.#values) {
      if (this.#values.size <= this.#most) break
      this.#values.delete(oldest)
      this.#onForget(forgotten)
    }
    return value
  }

  /** The value of a key, made where it is not remembered. */
  of(key: string, make: () => Value): Value {
    return this.get(key) ?? this.set(key, make())
  }
}
