/** Stands for text that says nothing: neither a letter, a digit, a space nor a mark of punctuation. */
export const filler = '\uFFFC'

const blank = (text: string) => filler.repeat(text.length)

/** Replaces what `pattern` finds with filler, so that every position stays where it is. */
export const blankOut = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found: string) => blank(found))

const unread = [
  /^---\n[\s\S]*?\n---$/m,
  /^(```|~~~)[\s\S]*?^\1[^\n]*$/gm,
  /<!--[\s\S]*?-->/g,
  /`[^`\n]+`/g,
  /\b(?:https?:\/\/|www\.|mailto:)[^\s)>\]|]+/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/g,
  /<\/?[a-zA-Z][^>\n]*>/g,
  /\[\^[^\]\n]+\]:?/g,
  /\[[F\d][\d, F;–-]*\]/g,
  /\((?:see )?F\d+(?:[, ;]+(?:and )?F\d+)*\)/g,
  /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/gm,
  /^[ \t]*#{1,6}[ \t]+\d+(?:\.\d+)*[.)]?(?=[ \t])/gm,
  /^[ \t]*(?:>[ \t]*)*(?:[-*+][ \t]+)?\d{1,3}[.)](?=[ \t])/gm,
  /\[[ xX]\](?= )/g,
]

/** Emphasis, quote marks of a block, list bullets and heading marks are read over as if they were spaces. */
const marks = [/\*+/g, /~~/g, /(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, /^[ \t]*(?:>[ \t]?)+/gm]

/**
 * The words of a Markdown text at their own positions: code, addresses, link targets, footnote marks, list numbers and
 * rulers of tables become filler, emphasis becomes spaces. The result is exactly as long as the text.
 */
export function maskMarkdown(text: string): string {
  let masked = text.replace(
    /(!?\[)([^\]\n[]{0,300})(\]\([^)\n]{0,600}\))/g,
    (_, open: string, words: string, target: string) => `${blank(open)}${words}${blank(target)}`,
  )
  for (const pattern of unread) masked = blankOut(masked, pattern)
  for (const pattern of marks) masked = masked.replace(pattern, (found) => ' '.repeat(found.length))
  return masked.replace(/^([ \t]*)(#{1,6}|[-+])(?=[ \t])/gm, (found) => ' '.repeat(found.length))
}
