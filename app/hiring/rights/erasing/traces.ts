/** What a person can be told by in texts. */
export type Traced = {
  name: string
  email: string
  mailbox: string
  phone: string
  links: string[]
  /** Nobody else in the organisation has this name. */
  nameIsTheirs: boolean
}

export const struck = '[erased]'

const leastDigits = 7

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** A text as it stands inside a JSON value. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

const isTelling = (phone: string) => phone.replaceAll(/\D/g, '').length >= leastDigits

/** A name of one word may be any word: only a fuller one is looked for. */
const isFullName = (name: string) => name.trim().split(/\s+/).length >= 2

/** Signs that make up a JSON value are part of no name; one that has them would tear stored values apart. */
const isSearchable = (text: string) => text.length > 2 && !/["{}[\]]/.test(text)

function literals({ name, email, mailbox, phone, links, nameIsTheirs }: Traced): string[] {
  const addresses = [email, mailbox, ...(isTelling(phone) ? [phone.trim()] : []), ...links]
  const names = nameIsTheirs && isFullName(name) ? [name.trim()] : []
  const inQueries = [...names, email].map((text) => new URLSearchParams({ q: text }).toString())
  const all = [...addresses, ...names, ...inQueries.map((query) => query.slice(2))]
  return [...new Set([...all, ...all.map(inJson)])].filter(isSearchable)
}

/**
 * One regular expression for all traces, in words that both PostgreSQL and JavaScript read; null where nothing tells
 * the person. Longer ones come first, so that no part of one is left standing. It is meant to ignore case.
 */
export function tracePattern(person: Traced): string | null {
  const all = literals(person).toSorted((a, b) => b.length - a.length)
  return all.length > 0 ? `(?<!\\w)(${all.map(escaped).join('|')})(?!\\w)` : null
}

/** Strikes the traces out of a text. */
export const strike = (text: string, pattern: string): string =>
  text.replaceAll(new RegExp(pattern, 'giu'), struck)
