import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { sanitisedHtmlTree } from './markdown-html.ts'
import { elementsBelow } from './markdown.tsx'
import { withMarks } from './text-marks.ts'
import type { TextMark } from './text-marks.ts'

export type MarkedMarkdownProps = {
  text: string
  headingOffset?: number
  /** Passages by their place in the Markdown text. */
  marks: readonly TextMark[]
  /** Draws a passage; `ids` are those of all marks that cover it, `begins` are those that begin with it. */
  draw: (ids: string[], children: ReactNode, begins: string[]) => ReactNode
}

/** Markdown as elements, with passages of it drawn in their own way. */
export const MarkedMarkdown = ({ text, headingOffset = 0, marks, draw }: MarkedMarkdownProps) => (
  <div className="prose markdown">
    {toJsxRuntime(withMarks(sanitisedHtmlTree(text), marks), {
      Fragment,
      jsx,
      jsxs,
      components: {
        ...elementsBelow(headingOffset),
        mark: ({ children, ...rest }: { children?: ReactNode }) => {
          const { 'data-ids': ids = '', 'data-begins': begins = '' } = rest as Record<
            string,
            string
          >
          return draw(ids.split(' '), children, begins.split(' ').filter(Boolean))
        },
      },
    })}
  </div>
)
