export type TextPart = { at: number; text: string; href?: string }

const address = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g

/** A plain text in parts, the web addresses in it apart, so that they can be links. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    if (match.index > end) parts.push({ at: end, text: text.slice(end, match.index) })
    parts.push({ at: match.index, text: match[0], href: match[0] })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ at: end, text: text.slice(end) })
  return parts
}
