import { type MarkdownNode, parseMarkdown, parseable } from '#app/ui/markdown-tree.ts'
import { type SectionKind, kindsOfHeading } from './section-kinds.ts'
import { type MappedText, appendMapped, emptyText } from './source-map.ts'

export type Block = MappedText & {
  kind: 'heading' | 'paragraph' | 'bullet' | 'cell'
  /** Span of the whole block in the source; for a bullet, of its list item. */
  start: number
  end: number
  /** What the innermost known heading above announces. */
  sections: ReadonlySet<SectionKind>
  /** The outermost list a bullet belongs to, as an offset; null outside lists at the top level. */
  list: number | null
}

export type AdText = {
  markdown: string
  blocks: Block[]
  /** Whether its end lies in code or HTML that nothing closes, so that what is put behind it would not be read as text. */
  endsOpen: boolean
}

type Heading = { depth: number; kinds: Set<SectionKind>; untilNextParagraph: boolean }
type Visit = { node: MarkdownNode; item: MarkdownNode | null; list: number | null }

const PSEUDO_DEPTH = 7

const spanOf = (node: MarkdownNode, shift: number) => ({
  start: (node.position?.start.offset ?? 0) + shift,
  end: (node.position?.end.offset ?? 0) + shift,
})

const childrenOf = (node: MarkdownNode): MarkdownNode[] =>
  'children' in node ? (node.children as MarkdownNode[]) : []

const isBlockOfText = ({ type }: MarkdownNode): boolean =>
  type === 'heading' || type === 'paragraph' || type === 'tableCell' || type === 'html'

const collectText = (node: MarkdownNode, source: string, shift: number): MappedText => {
  const mapped = emptyText()
  const whole = spanOf(node, shift)
  let cursor = whole.start
  if (node.type === 'html') appendMapped(mapped, node.value, source, whole)
  const pending = childrenOf(node).toReversed()
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.type === 'text' || next.type === 'inlineCode') {
      const found = source.indexOf(next.value, cursor)
      const guess = found >= 0 && found < whole.end ? found : cursor
      const from = next.position && next.type === 'text' ? spanOf(next, shift).start : guess
      appendMapped(mapped, next.value, source, { start: from, end: whole.end })
    } else if (next.type === 'break') {
      appendMapped(mapped, '\n', source, { start: spanOf(next, shift).start, end: whole.end })
    }
    cursor = mapped.ends.at(-1) ?? cursor
    pending.push(...childrenOf(next).toReversed())
  }
  return mapped
}

const leadIn = (node: MarkdownNode, text: string): Heading | null => {
  if (node.type !== 'paragraph' || text.split(/\s+/).length > 8) return null
  const [only, ...others] = node.children
  const bold = only?.type === 'strong' && others.length === 0
  if (!bold && !text.trimEnd().endsWith(':')) return null
  return { depth: PSEUDO_DEPTH, kinds: kindsOfHeading(text), untilNextParagraph: !bold }
}

/** Keeps track of which headings stand above the block being read. */
const createOutline = () => {
  let open: Heading[] = []
  const close = (depth: number) => {
    open = open.filter((heading) => heading.depth < depth)
  }
  return {
    enter(node: MarkdownNode, text: string, inList: boolean): void {
      const heading: Heading | null =
        node.type === 'heading'
          ? { depth: node.depth, kinds: kindsOfHeading(text), untilNextParagraph: false }
          : leadIn(node, text)
      if (inList) return
      if (!heading) open = open.filter((above) => !above.untilNextParagraph)
      if (!heading) return
      close(heading.depth)
      open.push(heading)
    },
    sections: (): Set<SectionKind> =>
      open.findLast((heading) => heading.kinds.size > 0)?.kinds ?? new Set(),
  }
}

const blockKind = (node: MarkdownNode, item: MarkdownNode | null): Block['kind'] => {
  if (node.type === 'heading') return 'heading'
  if (node.type === 'tableCell') return 'cell'
  return item ? 'bullet' : 'paragraph'
}

const childVisits = ({ node, item, list }: Visit, atTop: boolean, shift: number): Visit[] =>
  childrenOf(node).map((child, index) => ({
    node: child,
    item: node.type === 'listItem' ? (index === 0 ? node : null) : item,
    list: child.type === 'list' && atTop ? spanOf(child, shift).start : list,
  }))

/** Reads a job ad into blocks of plain text that know their place in the Markdown. */
export const readAd = (markdown: string): AdText => {
  const shift = markdown.startsWith('\ufeff') ? 1 : 0
  const blocks: Block[] = []
  const outline = createOutline()
  const source = parseable(markdown)
  const root = parseMarkdown(source.slice(shift))
  const pending: Visit[] = [{ node: root, item: null, list: null }]
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    const { node, item, list } = visit
    if (!isBlockOfText(node)) {
      pending.push(...childVisits(visit, node === root, shift).toReversed())
      continue
    }
    const mapped = collectText(node, source, shift)
    outline.enter(node, mapped.text, list !== null)
    if (mapped.text.trim() === '') continue
    const kind = blockKind(node, item)
    const span = spanOf(kind === 'bullet' && item ? item : node, shift)
    blocks.push({ ...mapped, ...span, kind, list, sections: outline.sections() })
  }
  return { markdown, blocks, endsOpen: endsOpen(root, source) }
}

function endsOpen({ children }: ReturnType<typeof parseMarkdown>, source: string): boolean {
  const last = children.at(-1)?.type
  if (last !== 'html' && last !== 'code') return false
  return parseMarkdown(`${source}\n\n# End`).children.at(-1)?.type !== 'heading'
}
