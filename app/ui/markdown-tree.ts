import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const DEEPEST_PREFIX = 60

const containerPrefix = new RegExp(
  String.raw`^(?=.{${DEEPEST_PREFIX}})(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])+`,
  'gm',
)

/**
 * Ends absurdly deep nesting, which costs the parser quadratic time and the stack, without moving
 * any other character: every offset into the text stays true.
 */
const flatten = (markdown: string): string =>
  markdown.replace(containerPrefix, (prefix) =>
    prefix.length <= DEEPEST_PREFIX
      ? prefix
      : `${prefix.slice(0, DEEPEST_PREFIX)}\u00a0${prefix.slice(DEEPEST_PREFIX + 1)}`,
  )

const parser = unified().use(remarkParse).use(remarkGfm)

export type MarkdownTree = ReturnType<typeof parser.parse>
export type MarkdownNode = MarkdownTree | MarkdownTree['children'][number]

/** GitHub-flavoured Markdown as a tree whose positions are offsets into `markdown`. */
export const parseMarkdown = (markdown: string): MarkdownTree => parser.parse(flatten(markdown))
