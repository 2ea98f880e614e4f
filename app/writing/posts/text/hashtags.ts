export const hashtagRange = { least: 3, most: 5 } as const

const hashtag = /(?<![\p{L}\p{N}_&/#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+/gu

/** Hashtags as the site makes them links: a sign, then letters and digits with at least one letter. */
export const hashtagsIn = (text: string): string[] => text.match(hashtag) ?? []

/** The text with every hashtag, and everything between them, put another way. */
export function mapHashtags(
  text: string,
  { tag, between }: { tag: (tag: string) => string; between: (text: string) => string },
): string {
  let from = 0
  const parts: string[] = []
  for (const { 0: found, index } of text.matchAll(hashtag)) {
    parts.push(between(text.slice(from, index)), tag(found))
    from = index + found.length
  }
  return [...parts, between(text.slice(from))].join('')
}

/** The text in parts, hashtags and addresses apart, so that they can be shown as the feed shows them. */
export function partsOf(text: string): { text: string; linked: boolean }[] {
  const parts: { text: string; linked: boolean }[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(
    new RegExp(`${hashtag.source}|https?://[^\\s<>]+`, 'gu'),
  )) {
    if (index > from) parts.push({ text: text.slice(from, index), linked: false })
    parts.push({ text: found, linked: true })
    from = index + found.length
  }
  return from < text.length ? [...parts, { text: text.slice(from), linked: false }] : parts
}
