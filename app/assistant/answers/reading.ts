import { textSoFar } from './text-so-far.ts'

/** Ends of a text that may still become a link, an image, an element or a placeholder. */
const open =
  /(?:!?\[[^\]]{0,200}(?:\](?:\([^)]{0,500})?)?|!|<[^>]{0,200}|\b(?:h|ht|htt|http\S*|w|ww|www\S*))$/i

/** A long answer is read again less often: each time once it has grown by this share of itself. */
const growth = 1 / 32

/** Follows an answer while it comes and gives what of it can be read already, each part once. */
export class Reading {
  #json = ''
  #shown = ''
  #readAt = 0
  readonly #clean: (text: string) => string

  constructor(clean: (text: string) => string) {
    this.#clean = clean
  }

  add(text: string): string {
    this.#json += text
    if (this.#json.length < this.#readAt * (1 + growth)) return ''
    this.#readAt = this.#json.length
    const whole = this.#clean(textSoFar(this.#json).replace(open, ''))
    if (!whole.startsWith(this.#shown)) return ''
    const news = whole.slice(this.#shown.length)
    this.#shown = whole
    return news
  }
}
