import { ExternalHyperlink, TextRun } from 'docx'
import type { IRunOptions, ParagraphChild } from 'docx'
import type { MarkdownNode } from '#app/ui/markdown-tree.ts'

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'font' | 'style'>

const safeLink = /^(https?:|mailto:)/i

/** Words inside a paragraph as runs: emphasis, code, links to the web, line breaks. Pictures give their description. */
export function inlineOf(nodes: readonly MarkdownNode[], style: Style = {}): ParagraphChild[] {
  return nodes.flatMap((node) => runsOf(node, style))
}

function runsOf(node: MarkdownNode, style: Style): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [new TextRun({ text: node.value.replaceAll('\n', ' '), ...style })]
    case 'inlineCode':
      return [new TextRun({ text: node.value, ...style, font: 'Courier New' })]
    case 'strong':
      return inlineOf(node.children, { ...style, bold: true })
    case 'emphasis':
      return inlineOf(node.children, { ...style, italics: true })
    case 'delete':
      return inlineOf(node.children, { ...style, strike: true })
    case 'link':
      return linkOf(node.url, node.children, style)
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'image':
    case 'imageReference':
      return [new TextRun({ text: node.alt ?? '', ...style })]
    case 'footnoteReference':
      return [new TextRun({ text: `[${node.label ?? node.identifier}]`, ...style })]
    default:
      return 'children' in node ? inlineOf(node.children, style) : []
  }
}

const linkOf = (url: string, children: readonly MarkdownNode[], style: Style) => {
  if (!safeLink.test(url)) return inlineOf(children, style)
  const linked = inlineOf(children, { ...style, style: 'Hyperlink' })
  return [new ExternalHyperlink({ link: url, children: linked })]
}
