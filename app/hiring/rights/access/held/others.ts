/** Whoever else could be named in what is held about a person. */
export const someone = '[name left out]'
export const someAddress = '[address left out]'

const most = 4
const mail = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const word = /[\p{L}\p{M}\p{N}'’.-]+/gu

const trimmed = (text: string) => text.replaceAll(/^[.'’-]+|[.'’-]+$/g, '')

/**
 * Every run of two to four words, in small letters: what names to look up in a register, however many it has. A name
 * of one word may be any word and is left to whoever looks through the text.
 */
export function possibleNames(texts: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (const text of texts) {
    const words = (text.toLowerCase().match(word) ?? []).map(trimmed)
    for (let from = 0; from < words.length; from += 1)
      for (let count = 2; count <= most && from + count <= words.length; count += 1)
        found.add(words.slice(from, from + count).join(' '))
  }
  return found
}

export type Cleaned = { text: string; taken: string[] }

const escaped = (text: string) =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`)

/** One expression for all names, longer ones first; null where there are none. */
export function namesPattern(names: readonly string[]): RegExp | null {
  const all = names.toSorted((a, b) => b.length - a.length).map(escaped)
  if (all.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

/** A text without the names of others and without addresses that are not the person's own. */
export function cleaned(text: string, names: RegExp | null, own: readonly string[]): Cleaned {
  const taken = new Set<string>()
  const mine = new Set(own.map((address) => address.toLowerCase()))
  const take = (found: string, instead: string) => {
    taken.add(found)
    return instead
  }
  const unaddressed = text.replaceAll(mail, (found) =>
    mine.has(found.toLowerCase()) ? found : take(found, someAddress),
  )
  const unnamed = names
    ? unaddressed.replaceAll(names, (found) => take(found, someone))
    : unaddressed
  return { text: unnamed, taken: [...taken] }
}
