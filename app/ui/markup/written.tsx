import { type AllHTMLAttributes, use, useMemo } from 'react'
import { KeepingContext } from './keeping.tsx'
import type { Markup } from './markup.ts'

export interface WrittenProps extends Omit<AllHTMLAttributes<HTMLElement>, 'children'> {
  tag: 'div' | 'article' | 'ul' | 'select'
  markup: Markup
}

/**
 * An element around HTML made by `markup`, on the server and in the browser alike: for what repeats so often that an
 * element of React for each would take longer than all the rest of the page, and needs no state of its own.
 */
export function Written({ tag: Tag, markup, ...rest }: WrittenProps) {
  const keeping = import.meta.env.SSR ? use(KeepingContext) : null
  const text = keeping ? keeping.placed(markup) : markup.text
  const inner = useMemo(() => ({ __html: text }), [text])
  return <Tag {...(rest as object)} dangerouslySetInnerHTML={inner} />
}
