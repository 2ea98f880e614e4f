export type RedactedKind = 'person' | 'email' | 'phone' | 'link'

/** Whether personal data was replaced, and how many different words stood for each kind of it. */
export type RedactionTally = { on: boolean; counts: Partial<Record<RedactedKind, number>> }

/** One thing that was taken out of a text before it was sent, and the word that stood for it. */
export type Replacement = { placeholder: string; kind: RedactedKind; text: string }

const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.[\p{L}]{2,}/gu
const link = /\b(?:https?:\/\/|www\.)[^\s<>()"'\]]+[^\s<>()"'\].,;:!?]/gi
/** With a plus, with the area in brackets, or in three groups: never a date, an amount or a range. */
const phone =
  /(?<![\d.,-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{2,4}(?:[ .-]?\d{2,4}){1,4}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[ .-]\d{3}[ .-]\d{4})(?![\d-])/g

/**
 * Takes personal data out of texts that leave for a model, the same text by the same word throughout.
 * @example new Redaction(['Ana Silva']).redact('Ana Silva, ana@x.test') // '[person 1], [email 1]'
 */
export class Redaction {
  readonly #words = new Map<string, Replacement>()
  readonly #names: RegExp[]
  readonly #on: boolean

  /** Without people to know, nothing is taken out. */
  constructor(people: readonly string[] | null) {
    this.#on = people !== null
    const names = (people ?? []).map((name) => name.trim())
    this.#names = [anyOf(names, 'giu'), anyOf(names.flatMap(partsOf), 'gu')].filter(
      (one) => one !== null,
    )
  }

  redact(text: string): string {
    if (!this.#on) return text
    const linkless = text.replaceAll(link, (found) => this.#wordFor('link', found))
    const mailless = linkless.replaceAll(email, (found) => this.#wordFor('email', found))
    const dumb = mailless.replaceAll(phone, (found) => this.#wordFor('phone', found))
    return this.#names.reduce(
      (rest, names) => rest.replaceAll(names, (found) => this.#wordFor('person', found)),
      dumb,
    )
  }

  /** Puts back what was taken out, links excepted: no answer may lead its reader anywhere. Other words stay as they are. */
  restore(text: string): string {
    const known = new Map(this.replacements.map((one) => [one.placeholder, one]))
    return text.replaceAll(/\[(?:person|email|phone|link) \d+\]/g, (word) => {
      const one = known.get(word)
      if (!one) return word
      return one.kind === 'link' ? '' : one.text
    })
  }

  get replacements(): Replacement[] {
    return [...this.#words.values()]
  }

  /** What may be kept of it: no word that was taken out. */
  get tally(): RedactionTally {
    const counts: RedactionTally['counts'] = {}
    for (const { kind } of this.replacements) counts[kind] = (counts[kind] ?? 0) + 1
    return { on: this.#on, counts }
  }

  #wordFor(kind: RedactedKind, text: string): string {
    const known = this.#words.get(`${kind} ${text}`)
    if (known) return known.placeholder
    const count = this.replacements.filter((one) => one.kind === kind).length
    const placeholder = `[${kind} ${count + 1}]`
    this.#words.set(`${kind} ${text}`, { placeholder, kind, text })
    return placeholder
  }
}

/** People are also called by a part of their name: “Ana Silva said … Silva”. */
const partsOf = (name: string): string[] => {
  const parts = name.split(/\s+/)
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 2)
}

function anyOf(names: string[], flags: string): RegExp | null {
  const usable = [...new Set(names)].filter((name) => name.length > 2)
  if (usable.length === 0) return null
  const longestFirst = usable.toSorted((a, b) => b.length - a.length)
  const choice = longestFirst.map(asPattern).join('|')
  return new RegExp(`(?<![\\p{L}\\p{N}\\[])(?:${choice})(?![\\p{L}\\p{N}])`, flags)
}

const asPattern = (name: string) =>
  name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
