/** A part of a text below one heading; `start` is where its body begins, in UTF-16 units. */
export type TextSection = { heading: string; text: string; start: number }

const markdownHeading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/
const numberedHeading = /^\s*\d+(?:\.\d+)*\.?\s+(\p{Lu}[^.!?]{0,78})$/u
const shoutedHeading = /^\s*([\p{Lu}\d][\p{Lu}\d\s,:&()–-]{3,78})$/u
const fence = /^\s*(?:```|~~~)/

const headingOf = (line: string, alone: boolean): string | null => {
  const marked = markdownHeading.exec(line)
  if (marked) return marked[1] ?? ''
  if (!alone) return null
  const plain = numberedHeading.exec(line) ?? shoutedHeading.exec(line)
  return plain?.[1]?.trim() ?? null
}

/** Splits a text at its headings: those of Markdown, and numbered or shouted lines that stand alone. */
export function sectionsOf(text: string): TextSection[] {
  const sections: TextSection[] = [{ heading: '', text: '', start: 0 }]
  const lines = text.split('\n')
  let [at, fenced] = [0, false]
  for (const [number, line] of lines.entries()) {
    if (fence.test(line)) fenced = !fenced
    const alone = isBlank(lines[number - 1]) && isBlank(lines[number + 1])
    const heading = fenced ? null : headingOf(line, alone)
    const end = at + line.length + 1
    if (heading === null) extend(sections, text.slice(at, end))
    else sections.push({ heading, text: '', start: end })
    at = end
  }
  return sections.filter((section) => section.text.trim() !== '')
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

const extend = (sections: TextSection[], more: string): void => {
  const last = sections.at(-1)
  if (last) last.text += more
}
