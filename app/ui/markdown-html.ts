import rehypeSanitize, { type Options, defaultSchema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { BriefMemory } from './brief-memory.ts'
import { parseMarkdown } from './markdown-tree.ts'

const withoutImages = (defaultSchema.tagNames ?? []).filter(
  (name) => !['img', 'picture', 'source'].includes(name),
)

const schema: Options = {
  ...defaultSchema,
  tagNames: withoutImages,
  protocols: { href: ['http', 'https', 'mailto'] },
}

const asText = (_state: unknown, { value }: { value: string }) => ({
  type: 'text' as const,
  value,
})
const asDescription = (_state: unknown, { alt }: { alt?: string }) => ({
  type: 'text' as const,
  value: alt ?? '',
})

/** Raw HTML is shown as the text it is, an image as its description. */
const toHtml = unified()
  .use(remarkRehype, {
    handlers: { html: asText, image: asDescription, imageReference: asDescription },
  })
  .use(rehypeSanitize, schema)

type HtmlTree = ReturnType<typeof toHtml.runSync>

const leadsOut = (href: unknown): href is string =>
  typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href)

/** Keeps links that lead out of the site; any other becomes the text it stands on. */
const settleLinks = (tree: HtmlTree): HtmlTree => {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'a') return
    const { href } = element.properties
    element.tagName = leadsOut(href) ? 'a' : 'span'
    element.properties = leadsOut(href) ? { href, rel: ['noopener', 'noreferrer'] } : {}
  })
  return tree
}

/**
 * Markdown as a sanitised tree of HTML: no raw HTML, no images, links to http, https and mailto.
 * The tree is shared between readers; nobody may change it. Published texts are read far more often than they change,
 * and parsing is most of the work.
 */
export const sanitisedHtmlTree = (markdown: string): HtmlTree =>
  trees.of(markdown, () => settleLinks(toHtml.runSync(parseMarkdown(markdown))))

const trees = new BriefMemory<HtmlTree>(64)
