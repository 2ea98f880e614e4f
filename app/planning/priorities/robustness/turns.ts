type Waiting = { owner: string; begin: () => void }

/** Lets a few pieces of work run at a time, one for each owner; the others wait in the order in which they came. */
export class Turns {
  readonly #most: number
  readonly #owners = new Set<string>()
  #waiting: Waiting[] = []

  constructor(most: number) {
    this.#most = most
  }

  async take<Result>(owner: string, work: () => Promise<Result>): Promise<Result> {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ owner, begin: resolve })
    this.#next()
    await promise
    try {
      return await work()
    } finally {
      this.#owners.delete(owner)
      this.#next()
    }
  }

  #next(): void {
    for (const one of this.#waiting) {
      if (this.#owners.size >= this.#most) break
      if (this.#owners.has(one.owner)) continue
      this.#owners.add(one.owner)
      one.begin()
      this.#waiting = this.#waiting.filter((other) => other !== one)
    }
  }
}
