import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const DEEPEST_PREFIX = 60
const MOST_DELIMITERS = 400

const containerPrefix = new RegExp(
  String.raw`^(?=.{${DEEPEST_PREFIX}})(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])+`,
  'gm',
)

/** Ends nesting deeper than anyone writes, of lists and quotes. */
const shallow = (markdown: string): string =>
  markdown.replace(containerPrefix, (prefix) =>
    prefix.length <= DEEPEST_PREFIX
      ? prefix
      : `${prefix.slice(0, DEEPEST_PREFIX)}\u00a0${prefix.slice(DEEPEST_PREFIX + 1)}`,
  )

const lookalikes: Record<string, string> = { '*': '∗', _: '＿', '~': '∼', '[': '［' }

/** Leaves at most so many emphasis marks and brackets per paragraph as marks. */
const sparse = (markdown: string): string =>
  markdown
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => {
      let seen = 0
      return paragraph.replace(/[*_~[]/g, (mark) =>
        ++seen > MOST_DELIMITERS ? (lookalikes[mark] ?? mark) : mark,
      )
    })
    .join('')

const parser = unified().use(remarkParse).use(remarkGfm)

export type MarkdownTree = ReturnType<typeof parser.parse>
export type MarkdownNode = MarkdownTree | MarkdownTree['children'][number]

/**
 * The text that is parsed for `markdown`, of the same length: for absurdly nested text the parser
 * takes more than linear time and the stack, so there some marks give way to lookalikes.
 */
export const parseable = (markdown: string): string => sparse(shallow(markdown))

/** GitHub-flavoured Markdown as a tree whose positions are offsets into `markdown`. */
export const parseMarkdown = (markdown: string): MarkdownTree => parser.parse(parseable(markdown))
