import { mapHashtags } from './hashtags.ts'

const special = /[|{}@[\]()<>#\\*_~]/g
const escaped = /\\([|{}@[\]()<>#\\*_~])/g
const template = /\{hashtag\|\\#\|((?:[^\\|{}]|\\.)*)\}/gu

const escape = (text: string) => text.replaceAll(special, String.raw`\$&`)
const unescape = (text: string) => text.replaceAll(escaped, '$1')

/**
 * The text as the site's API wants it (“little text”): every sign with a meaning gets a backslash, and hashtags are
 * written as its hashtag elements, so that they become links.
 */
export const writeLittleText = (text: string): string =>
  mapHashtags(text, {
    tag: (tag) => String.raw`{hashtag|\#|${escape(tag.slice(1))}}`,
    between: escape,
  })

/** The text that little text stands for. */
export function readLittleText(little: string): string {
  let from = 0
  const parts: string[] = []
  for (const { 0: element, 1: word = '', index } of little.matchAll(template)) {
    if (isEscaped(little, index)) continue
    parts.push(unescape(little.slice(from, index)), `#${unescape(word)}`)
    from = index + element.length
  }
  return [...parts, unescape(little.slice(from))].join('')
}

const isEscaped = (text: string, index: number) => {
  const [slashes = ''] = /\\*$/.exec(text.slice(0, index)) ?? []
  return slashes.length % 2 === 1
}
