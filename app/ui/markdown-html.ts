import rehypeSanitize, { type Options, defaultSchema } from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parseMarkdown } from './markdown-tree.ts'

const withoutImages = (defaultSchema.tagNames ?? []).filter(
  (name) => !['img', 'picture', 'source'].includes(name),
)

const schema: Options = {
  ...defaultSchema,
  tagNames: withoutImages,
  protocols: { href: ['http', 'https', 'mailto'] },
}

/** Raw HTML is shown as the text it is, an image as its description. */
const toHtml = unified()
  .use(remarkRehype, {
    handlers: {
      html: (_state: unknown, { value }: { value: string }) => ({ type: 'text', value }),
      image: (_state: unknown, { alt }: { alt?: string }) => ({ type: 'text', value: alt ?? '' }),
      imageReference: (_state: unknown, { alt }: { alt?: string }) => ({
        type: 'text',
        value: alt ?? '',
      }),
    },
  })
  .use(rehypeSanitize, schema)

/** The link as it may be followed; null for one within the site or with another scheme. */
export const safeLink = (href: string | undefined): string | null =>
  href && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : null

/** Markdown as a sanitised tree of HTML. */
export const sanitisedHtmlTree = (markdown: string) => toHtml.runSync(parseMarkdown(markdown))
