import type { sanitisedHtmlTree } from './markdown-html.ts'

/** A passage of a Markdown text, by its place in it. */
export type TextMark = { id: string; from: number; to: number }

type Tree = ReturnType<typeof sanitisedHtmlTree>
type Node = Tree['children'][number]
type Text = Extract<Node, { type: 'text' }>

/** The tree with `mark` elements around the passages; the given one is left as it is. */
export function withMarks(tree: Tree, marks: readonly TextMark[]): Tree {
  if (marks.length === 0) return tree
  const begun = new Set<string>()
  return { ...tree, children: tree.children.flatMap((one) => marked(one, marks, begun)) }
}

function marked(node: Node, marks: readonly TextMark[], begun: Set<string>): Node[] {
  if (node.type === 'element')
    return [
      {
        ...node,
        children: node.children.flatMap((one) => marked(one, marks, begun)) as typeof node.children,
      },
    ]
  return node.type === 'text' ? split(node, marks, begun) : [node]
}

function split(node: Text, marks: readonly TextMark[], begun: Set<string>): Node[] {
  const from = node.position?.start.offset
  const to = node.position?.end.offset
  if (from === undefined || to === undefined) return [node]
  const here = marks.filter((mark) => mark.from < to && mark.to > from)
  if (here.length === 0) return [node]
  const isExact = node.value.length === to - from
  const cuts = isExact ? here.flatMap((mark) => [mark.from, mark.to]) : []
  const edges = [...new Set([from, ...cuts.filter((cut) => cut > from && cut < to), to])]
  edges.sort((a, b) => a - b)
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? from
    const value = isExact ? node.value.slice(start - from, end - from) : node.value
    const over = here.filter((mark) => mark.from < end && mark.to > start)
    return over.length === 0 ? { type: 'text', value } : wrapped(value, over, begun)
  })
}

/** A passage may begin with signs of Markdown: it begins to a reader where its first words stand. */
function wrapped(value: string, over: readonly TextMark[], begun: Set<string>): Node {
  const ids = over.map(({ id }) => id)
  const begins = ids.filter((id) => !begun.has(id))
  for (const id of begins) begun.add(id)
  return {
    type: 'element',
    tagName: 'mark',
    properties: { dataIds: ids.join(' '), dataBegins: begins.join(' ') },
    children: [{ type: 'text', value }],
  }
}

/** The words that a reader sees, each with its place in the Markdown text. */
export function seenText(tree: Tree): { text: string; places: number[] } {
  const places: number[] = []
  let text = ''
  const add = (value: string, from: number, step: number) => {
    text += value
    for (let at = 0; at < value.length; at += 1) places.push(from + at * step)
  }
  const visit = (node: Node) => {
    if (node.type === 'text') {
      const from = node.position?.start.offset ?? 0
      const length = (node.position?.end.offset ?? from) - from
      add(node.value, from, length === node.value.length ? 1 : 0)
    } else if (node.type === 'element') {
      for (const child of node.children) visit(child)
      if (isBlock.test(node.tagName)) add(' ', node.position?.end.offset ?? 0, 0)
    }
  }
  for (const child of tree.children) visit(child)
  return { text, places }
}

const isBlock = /^(p|li|h[1-6]|td|th|tr|blockquote|pre|br)$/

/** Where the words of a quote stand in a Markdown text; null where they do no more. */
export function findQuote(tree: Tree, quote: string): { from: number; to: number } | null {
  const wanted = quote.trim().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return null
  const { text, places } = seenText(tree)
  const pattern = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const found = new RegExp(pattern.join(String.raw`\s+`), 'u').exec(text)
  const from = found && places[found.index]
  const last = found && places[found.index + found[0].length - 1]
  return from === null || from === undefined || last === null || last === undefined
    ? null
    : { from, to: last + 1 }
}
