/** A text in so many characters at most: where it is longer, it ends with an ellipsis behind its last whole sign. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const signs = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${signs.trimEnd()}…`
}
