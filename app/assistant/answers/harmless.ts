import { visibleText } from '#app/assistant/prompts/data-block.ts'

/** Bounded, so that a text made of beginnings costs no more than its length; what is longer is taken apart at the end. */
const image = /!\[([^\]]{0,300})\](?:\([^)]{0,500}\)|\[[^\]]{0,300}\])?/g
const inlineLink = /\[([^\]]{1,300})\]\([^)]{0,500}\)/g
const definition = /^ {0,3}\[[^\]\n]{1,300}\]:[ \t]*\S+.*$/gm
const autolink = /<(?:https?:|mailto:)[^>]{0,500}>/gi
const bare = /\b(?:https?:\/\/|www\.)\S+/gi
const element = /<\/?[a-z][^>]{0,500}>/gi
/** What is left of a link, an element or an address that is longer than such things are. */
const beginning = /\]\s*[([:]|<(?=[a-z/!])|:\/\//gi
const rounds = 6

/**
 * A text from a model without images, links and HTML: nothing in it can send a reader's browser anywhere. What is taken
 * out may join what stood around it to a link, so this is done until nothing is left to take.
 */
export function harmlessText(text: string): string {
  let left = visibleText(text)
  for (let round = 0; round < rounds; round++) {
    const next = withoutMarkup(left)
    if (next === left) return left.replaceAll(beginning, ' ')
    left = next
  }
  return left.replaceAll(/[<>[\]]|:\/\//g, ' ')
}

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(image, '$1')
    .replaceAll(inlineLink, '$1')
    .replaceAll(definition, '')
    .replaceAll(autolink, '')
    .replaceAll(bare, '')
    .replaceAll(element, '')

/** The same value with `change` made to every text in it. */
export function eachText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => eachText(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, eachText(one, change)]))
}
