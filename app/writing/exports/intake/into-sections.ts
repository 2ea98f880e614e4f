import { parseMarkdown } from '#app/ui/markdown-tree.ts'

/** A part of an imported text and the section it goes to; null where no section has its heading. */
export type ImportedPart = { heading: string; body: string; section: string | null }

type Target = { key: string; title: string }

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

type Heading = { text: string; start: number; end: number }

const headingsOf = (markdown: string): Heading[] =>
  parseMarkdown(markdown).children.flatMap((node) => {
    if (node.type !== 'heading') return []
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const source = markdown.slice(start, end)
    const text = source
      .trimEnd()
      .replace(/\n[=-]+$/, '')
      .replace(/^\s*#{1,6}\s*/, '')
      .trimEnd()
      .replace(/\s#+$/, '')
      .trimEnd()
      .replaceAll(/[*_`\\]/g, '')
    return [{ text, start, end }]
  })

/**
 * Cuts a text at the headings that are sections of the document; other headings stay in the section above them. What stands
 * before the first known heading, other than the document's own title, is a part without a section.
 */
export function intoSections(
  markdown: string,
  targets: readonly Target[],
  title: string,
): ImportedPart[] {
  const keyOf = new Map(targets.map(({ key, title: each }) => [plain(each), key]))
  const cuts = headingsOf(markdown).filter(({ text }) => keyOf.has(plain(text)))
  const opening = markdown.slice(0, cuts[0]?.start ?? markdown.length)
  const before = withoutTitle(opening, title).trim()
  const parts = cuts.map(({ text, end }, at) => ({
    heading: text,
    body: markdown.slice(end, cuts[at + 1]?.start ?? markdown.length).trim(),
    section: keyOf.get(plain(text)) ?? null,
  }))
  return before === '' ? parts : [{ heading: '', body: before, section: null }, ...parts]
}

const withoutTitle = (text: string, title: string): string => {
  const [first = '', ...rest] = text.trimStart().split('\n')
  return plain(first) === plain(title) ? rest.join('\n') : text
}
