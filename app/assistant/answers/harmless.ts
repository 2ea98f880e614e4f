import { visibleText } from '#app/assistant/prompts/data-block.ts'

const image = /!\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g
const inlineLink = /\[([^\]]+)\]\([^)]*\)/g
const definition = /^ {0,3}\[[^\]]+\]:\s*\S+.*$/gm
const autolink = /<(?:https?:|mailto:)[^>]*>/gi
const bare = /\b(?:https?:\/\/|www\.)\S+/gi
const element = /<\/?[a-z][^>]*>/gi
const rounds = 6

/**
 * A text from a model without images, links and HTML: nothing in it can send a reader's browser anywhere. What is taken
 * out may join what stood around it to a link, so this is done until nothing is left to take.
 */
export function harmlessText(text: string): string {
  let left = visibleText(text)
  for (let round = 0; round < rounds; round++) {
    const next = withoutMarkup(left)
    if (next === left) return left
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
