import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IParagraphOptions } from 'docx'
import type { MarkdownNode } from '#app/ui/markdown-tree.ts'
import { inlineOf } from './inline.ts'

type Block = Paragraph | Table

/** Where a block stands: how deep in lists, and what its paragraphs are given. */
type Place = { level: number; given: IParagraphOptions; instance: () => number }

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

export const numbering = 'numbered'
const deepest = 8

/** A paragraph with a heading style, 1 for sections of the document. */
export const headingAt = (depth: number, text: IParagraphOptions) =>
  new Paragraph({ ...text, heading: levels[Math.min(levels.length, Math.max(1, depth)) - 1] })

/** Blocks of Markdown as Word has them: heading styles below that of the section, numbered and bulleted lists, tables with a head. */
export function blocksOf(nodes: readonly MarkdownNode[]): Block[] {
  let lists = 0
  const instance = () => (lists += 1)
  return nodes.flatMap((node) => blockOf(node, { level: -1, given: {}, instance }))
}

function blockOf(node: MarkdownNode, place: Place): Block[] {
  switch (node.type) {
    case 'heading':
      return [headingAt(Math.max(2, node.depth - 1), { children: inlineOf(node.children) })]
    case 'paragraph':
      return [new Paragraph({ ...place.given, children: inlineOf(node.children) })]
    case 'list':
      return listOf(node, place)
    case 'table':
      return [tableOf(node), new Paragraph({})]
    case 'code':
      return node.value.split('\n').map((line) => codeLine(line, place.given))
    case 'blockquote':
      return within(node.children, { ...place, given: { indent: { left: 500 } } })
    case 'thematicBreak':
      return [new Paragraph({ border: { bottom: rule } })]
    case 'footnoteDefinition':
      return [
        new Paragraph({ children: [new TextRun(`[${node.label ?? node.identifier}]`)] }),
        ...within(node.children, place),
      ]
    default:
      return []
  }
}

const rule = { style: BorderStyle.SINGLE, size: 6, color: '999999', space: 1 }

const within = (nodes: readonly MarkdownNode[], place: Place): Block[] =>
  nodes.flatMap((node) => blockOf(node, place))

const codeLine = (line: string, given: IParagraphOptions) =>
  new Paragraph({ ...given, children: [new TextRun({ text: line, font: 'Courier New' })] })

type ListNode = Extract<MarkdownNode, { type: 'list' }>

function listOf({ ordered, children }: ListNode, place: Place): Block[] {
  const level = Math.min(deepest, place.level + 1)
  const marked: IParagraphOptions = ordered
    ? { numbering: { reference: numbering, level, instance: place.instance() } }
    : { bullet: { level } }
  return children.flatMap(({ checked, children: parts }) =>
    parts.flatMap((part, at) => {
      const given = at === 0 ? marked : { indent: { left: 720 * (level + 1) } }
      const ticked = at === 0 && typeof checked === 'boolean' && part.type === 'paragraph'
      if (!ticked) return blockOf(part, { ...place, level, given })
      const tick = new TextRun(checked ? '☑ ' : '☐ ')
      return [new Paragraph({ ...given, children: [tick, ...inlineOf(part.children)] })]
    }),
  )
}

type TableNode = Extract<MarkdownNode, { type: 'table' }>

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

const tableOf = ({ children, align }: TableNode): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: children.map(
      (row, index) =>
        new TableRow({
          ...(index === 0 && { tableHeader: true }),
          children: row.children.map((cell, column) => cellOf(cell, index === 0, align?.[column])),
        }),
    ),
  })

const cellOf = (
  cell: TableNode['children'][number]['children'][number],
  head: boolean,
  align?: keyof typeof alignments | null,
): TableCell =>
  new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(head && { shading: { fill: 'EEEEEE' } }),
    children: [
      new Paragraph({
        ...(align && { alignment: alignments[align] }),
        children: inlineOf(cell.children, head ? { bold: true } : {}),
      }),
    ],
  })
