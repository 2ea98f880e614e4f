import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime'
import { type ReactNode, createElement } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { sanitisedHtmlTree } from './markdown-html.ts'

type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

const headings: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6]

const Table = ({ children }: { children?: ReactNode }) => (
  <div className="markdown-table" role="region" aria-label="Table" tabIndex={0}>
    <table>{children}</table>
  </div>
)

const Tick = ({ checked }: { checked?: boolean }) => (
  <span role="img" aria-label={checked ? 'done' : 'open'}>
    {checked ? '☑' : '☐'}
  </span>
)

const shifted = (offset: number): Components =>
  Object.fromEntries(
    headings.map((level) => [
      `h${level}`,
      ({ children }: { children?: ReactNode }) =>
        createElement(`h${Math.min(6, Math.max(1, level + offset))}`, null, children),
    ]),
  )

/** How Markdown's elements are drawn below headings of the page. */
export const elementsBelow = (headingOffset: number): Components => ({
  table: Table,
  input: Tick,
  ...shifted(headingOffset),
})

type MarkdownProps = {
  text: string
  /** Added to every heading's level, so that a text fits below the page's own headings. */
  headingOffset?: number
}

/** Markdown as elements: no raw HTML, no images, links to http, https and mailto only. */
export const Markdown = ({ text, headingOffset = 0 }: MarkdownProps) => (
  <div className="prose markdown">
    {toJsxRuntime(sanitisedHtmlTree(text), {
      Fragment,
      jsx,
      jsxs,
      components: elementsBelow(headingOffset),
    })}
  </div>
)
