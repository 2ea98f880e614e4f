/** What a mail program puts over the mail that is answered, where it does not mark each of its lines. */
const separators = [
  /^-{2,} ?(original message|forwarded message|ursprüngliche nachricht|message d'origine) ?-{2,}$/i,
  /^_{20,}$/,
  /^(from|von|de): .+$/i,
]
const headerLine = /^(sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet): /i
const quoted = /^\s*>/
const blank = /^\s*$/

/**
 * The words somebody wrote in answer to a mail, without the mail itself. What is quoted at the end is cut with the line
 * above it that says who wrote it; quotes between one's own words stay, because the words answer them. Where nothing
 * would remain, everything stays.
 */
export function ownWords(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  const upTo = withoutQuotes(lines.slice(0, separatorIn(lines)))
  return upTo.join('\n').trim() || text.trim()
}

/** Where a mail is repeated below a separator; a line `From:` counts only with other headers below it. */
function separatorIn(lines: string[]): number {
  const found = lines.findIndex((line, at) => {
    const which = separators.findIndex((separator) => separator.test(line.trim()))
    if (which === -1) return false
    const below = lines.slice(at + 1, at + 5).some((next) => headerLine.test(next.trim()))
    return which === 0 || below
  })
  return found === -1 ? lines.length : found
}

function withoutQuotes(lines: string[]): string[] {
  const end = lines.findLastIndex((line) => !quoted.test(line) && !blank.test(line)) + 1
  const isQuoteBelow = lines.slice(end).some((line) => quoted.test(line))
  if (!isQuoteBelow) return lines
  return lines.slice(0, introductionIn(lines, end))
}

/** “On Monday, Ada wrote:” may be broken into several lines; the last of them ends in a colon. */
function introductionIn(lines: string[], end: number): number {
  if (!/:\s*$/.test(lines[end - 1] ?? '')) return end
  const start = lines.slice(0, end).findLastIndex((line) => blank.test(line)) + 1
  return end - start <= 3 ? start : end - 1
}
