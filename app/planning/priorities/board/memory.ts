/** The values asked for last, by key; the one unused longest goes first. */
export class Memory<Value> {
  readonly #values = new Map<string, Value>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined) this.set(key, value)
    return value
  }

  set(key: string, value: Value): Value {
    this.#values.delete(key)
    this.#values.set(key, value)
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break
      this.#values.delete(oldest)
    }
    return value
  }

  /** The value of a key, made where it is not remembered. */
  of(key: string, make: () => Value): Value {
    return this.get(key) ?? this.set(key, make())
  }
}
