import { type DiffPart, wordDiff } from './data/word-diff.ts'
import { type MarkdownNode, parseMarkdown } from './markdown-tree.ts'

const childrenOf = (node: MarkdownNode): MarkdownNode[] =>
  'children' in node ? (node.children as MarkdownNode[]) : []

const withAddress = (words: string, url: string) =>
  url === words || url === `mailto:${words}` ? words : `${words} (${url})`.trimStart()

/** The words of a reference, and the label that its address stands under where it is another. */
const withLabel = (words: string, label: string) =>
  label === '' || label === words ? words : `${words} [${label}]`.trimStart()

/** The words of one block as they stand in a line. */
function wordsOf(node: MarkdownNode): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return withAddress(node.alt ?? '', node.url)
  if (node.type === 'imageReference') return withLabel(node.alt ?? '', node.label ?? '')
  if (node.type === 'definition') return `${node.label ?? node.identifier}: ${node.url}`
  if ('value' in node) return node.value
  const words = childrenOf(node).map(wordsOf).join('')
  if (node.type === 'link') return withAddress(words, node.url)
  return node.type === 'linkReference' ? withLabel(words, node.label ?? '') : words
}

const indented = (text: string) => text.replaceAll('\n', '\n   ')

function itemsOf(list: Extract<MarkdownNode, { type: 'list' }>): string {
  const lines = list.children.map((item, index) => {
    const sign = list.ordered ? `${(list.start ?? 1) + index}.` : '•'
    const box = item.checked === true ? ' ☑' : item.checked === false ? ' ☐' : ''
    const loose = item.spread ? '\n\n' : '\n'
    return indented(`${sign}${box} ${childrenOf(item).map(blockOf).join(loose)}`)
  })
  return lines.join('\n')
}

function blockOf(node: MarkdownNode): string {
  if (node.type === 'list') return itemsOf(node)
  if (node.type === 'thematicBreak') return '—'
  if (node.type === 'blockquote') return blocksOf(node)
  if (node.type === 'table')
    return node.children.map((row) => row.children.map(wordsOf).join(' · ')).join('\n')
  return wordsOf(node)
}

const blocksOf = (node: MarkdownNode): string => childrenOf(node).map(blockOf).join('\n\n')

/** A Markdown text as it reads: without its marks, with bullets, numbers, and the addresses of links and pictures. */
export const readable = (markdown: string): string => blocksOf(parseMarkdown(markdown))

export type ReadableDiff = {
  parts: DiffPart[]
  /** The words are the same, and what stands around them is not. */
  onlyMarks: boolean
}

/** What a reader sees change from one Markdown text to the next, for each but the last of texts that go back in time. */
export function readableDiffs(newestFirst: readonly string[]): ReadableDiff[] {
  const texts = newestFirst.map(readable)
  return newestFirst.slice(0, -1).map((markdown, index) => {
    const [text = '', before = ''] = [texts[index], texts[index + 1]]
    const onlyMarks = text === before && markdown !== newestFirst[index + 1]
    return { parts: wordDiff(before, text), onlyMarks }
  })
}
