import { useMemo } from 'react'
import type { Markup } from './markup.ts'

export interface WrittenProps {
  tag: 'div' | 'tbody' | 'article' | 'ul'
  className?: string | undefined
  markup: Markup
}

/**
 * An element around HTML made by `markup`, on the server and in the browser alike: for what repeats so often that an
 * element of React for each would take longer than all the rest of the page, and needs no state of its own.
 */
export function Written({ tag: Tag, className, markup: { text } }: WrittenProps) {
  const inner = useMemo(() => ({ __html: text }), [text])
  return <Tag className={className} dangerouslySetInnerHTML={inner} />
}
