import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { MarkdownNode, MarkdownTree } from '#app/ui/markdown-tree.ts'

type Element = { name: string; attributes: string; children: (Element | string)[] }

const token = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|([^<]+)/gi
const alone = new Set(['br', 'img', 'hr'])
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|([a-z]+));/gi, (whole, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (entities[name ?? ''] ?? whole),
  )

/** The tree of what our own reader of Word files writes: tags that close, and nothing else. */
function treeOf(html: string): Element {
  const root: Element = { name: '', attributes: '', children: [] }
  const open = [root]
  for (const [, closes, name = '', attributes = '', text] of html.matchAll(token)) {
    const top = open.at(-1) ?? root
    if (text !== undefined) top.children.push(decoded(text))
    else if (closes) {
      if (open.length > 1) open.pop()
    } else {
      const element: Element = { name: name.toLowerCase(), attributes, children: [] }
      top.children.push(element)
      if (!alone.has(element.name) && !attributes.endsWith('/')) open.push(element)
    }
  }
  return root
}

type Phrasing = Extract<MarkdownNode, { type: 'paragraph' }>['children'][number]
type Block = MarkdownTree['children'][number]
type Child = Element['children'][number]

const phrasing = (children: readonly Child[]): Phrasing[] =>
  children.flatMap((child): Phrasing[] => {
    if (typeof child === 'string') return [{ type: 'text', value: child }]
    const inner = phrasing(child.children)
    if (inner.length === 0 && child.name !== 'br') return []
    if (child.name === 'strong') return [{ type: 'strong', children: inner }]
    if (child.name === 'em') return [{ type: 'emphasis', children: inner }]
    if (child.name === 's') return [{ type: 'delete', children: inner }]
    if (child.name === 'br') return [{ type: 'break' }]
    const url = child.name === 'a' ? linkOf(child) : null
    return url ? [{ type: 'link', url, children: inner as never }] : inner
  })

const linkOf = ({ attributes }: Element): string | null => {
  const url = decoded(/\bhref="([^"]*)"/.exec(attributes)?.[1] ?? '')
  return /^(https?:|mailto:)/i.test(url) ? url : null
}

const isBlock = (child: Child): child is Element =>
  typeof child !== 'string' && /^(p|h[1-6]|[uo]l|table|blockquote|pre)$/.test(child.name)

/** Blocks as they are; loose words around them become paragraphs. */
function blocks(children: readonly Child[]): Block[] {
  const found: Block[] = []
  let loose: Child[] = []
  const flush = () => {
    const words = phrasing(loose)
    if (words.length > 0) found.push({ type: 'paragraph', children: words })
    loose = []
  }
  for (const child of children) {
    if (!isBlock(child)) loose.push(child)
    else {
      flush()
      found.push(...block(child))
    }
  }
  flush()
  return found
}

function block({ name, children }: Element): Block[] {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level) {
    return [{ type: 'heading', depth: Number(level) as 1, children: phrasing(children) }]
  }
  if (name === 'ul' || name === 'ol') return [list(name === 'ol', children)]
  if (name === 'table') return [table(children)]
  if (name === 'blockquote') return [{ type: 'blockquote', children: blocks(children) as never }]
  const words = phrasing(children)
  return words.length > 0 ? [{ type: 'paragraph', children: words }] : []
}

const elements = (children: readonly Child[]): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string')

const list = (ordered: boolean, children: readonly Child[]): Block => ({
  type: 'list',
  ordered,
  spread: false,
  children: elements(children).map((item) => ({
    type: 'listItem',
    spread: false,
    children: blocks(item.children) as never,
  })),
})

const rowsIn = (children: readonly Child[]): Element[] =>
  elements(children).flatMap((each) => (each.name === 'tr' ? [each] : rowsIn(each.children)))

const table = (children: readonly Child[]): Block => ({
  type: 'table',
  children: rowsIn(children).map((row) => ({
    type: 'tableRow',
    children: elements(row.children).map((cell) => ({
      type: 'tableCell',
      children: cellWords(cell),
    })),
  })),
})

/** A cell holds one line: its paragraphs stand one after the other. The head's bold is the table's own. */
const cellWords = ({ name, children }: Element): Phrasing[] =>
  elements(children).flatMap((paragraph, at) => {
    const words = phrasing(paragraph.children).flatMap((word) =>
      name === 'th' && word.type === 'strong' ? word.children : [word],
    )
    return at === 0 ? words : [{ type: 'text', value: ' ' } as const, ...words]
  })

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-', rule: '-' })

/** The HTML of a Word file as Markdown: headings, lists, tables, links and emphasis; the rest is plain words. */
export const htmlToMarkdown = (html: string): string =>
  writer.stringify({ type: 'root', children: blocks(treeOf(html).children) })
