import { Memory } from './memory.ts'

const longestMs = 10 * 60_000

/** A memory for what may tell of people: nothing stays for longer than ten minutes, asked for again or not. */
export class BriefMemory<Value, Key = string> extends Memory<Value, Key> {
  #isToForget = false

  override set(key: Key, value: Value): Value {
    if (!this.#isToForget) this.#forgetLater()
    return super.set(key, value)
  }

  #forgetLater(): void {
    this.#isToForget = true
    const timer = setTimeout(() => {
      this.#isToForget = false
      this.clear()
    }, longestMs)
    // In a browser it is a number, and keeps nothing waiting.
    if (typeof timer === 'object') timer.unref()
  }
}
