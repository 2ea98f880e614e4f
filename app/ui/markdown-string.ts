import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { sanitisedHtmlTree } from './markdown-html.ts'

const writer = unified().use(rehypeStringify)

/** Markdown as sanitised HTML for places that take a string, such as job feeds. */
export const markdownToHtml = (markdown: string): string =>
  writer.stringify(sanitisedHtmlTree(markdown))
