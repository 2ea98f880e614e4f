/** What came of reading a document; `cut` where it holds more than is read. The problem is a sentence for the people who work with the document. */
export type Extraction =
  | { status: 'read'; text: string; cut?: true }
  | { status: 'unreadable'; problem: string }

export const textLimit = 300_000

/** Unifies line ends and spaces, drops characters that no text has, and cuts what is longer than any résumé. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{C}\t\n]/gu, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, textLimit)
}

const unreadable = (problem: string): Extraction => ({ status: 'unreadable', problem })

export const problems = {
  damaged: unreadable('The file is damaged or not complete, so its text cannot be read.'),
  protected: unreadable('The file is protected with a password, so its text cannot be read.'),
  withoutText: unreadable('The file has no text, only pictures; it may be a scan.'),
  tooMuch: unreadable('The file is too large or too complicated for its text to be read.'),
  tooSlow: unreadable('Reading the text of the file takes too long.'),
} satisfies Record<string, Extraction>

export type ProblemName = keyof typeof problems

export const asExtraction = (text: string, cut = false): Extraction => {
  const tidy = tidyText(text)
  if (!/[\p{L}\p{N}]/u.test(tidy)) return problems.withoutText
  const short = cut || tidy.length === textLimit
  return { status: 'read', text: tidy, ...(short && { cut: true as const }) }
}
