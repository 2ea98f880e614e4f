import { createContext, use, type ReactNode } from 'react'
import type { Markup } from './markup.ts'
import type { WrittenProps } from './written.tsx'

/** What the server knows of pages that it drew before. */
export type Keeping = {
  /** What somebody wrote of the same plain data before, or writes now. */
  written: (owner: object, given: object, write: () => Markup) => Markup
  shown: <Given extends object>(props: KeptProps<Given>) => ReactNode
}

/** Set where pages are drawn by the server. What browsers load does without it. */
export const KeepingContext = createContext<Keeping | null>(null)

export interface KeptProps<Given extends object> extends Pick<WrittenProps, 'tag' | 'className'> {
  of: (given: Given) => ReactNode
  given: Given
  /** There is more to it this time than it is given, such as a menu that stands open. */
  anew?: boolean
}

/**
 * An element around what depends on nothing but the plain data it is given: no state, no ids made up, no reader, no
 * router. The server draws it once for the same data, whoever asks; in the browser it is a component like any other.
 */
export function Kept<Given extends object>(props: KeptProps<Given>) {
  const { of: Part, given, tag: Tag, className, anew } = props
  const keeping = import.meta.env.SSR ? use(KeepingContext) : null
  if (keeping && !anew) return keeping.shown(props)
  return (
    <Tag className={className}>
      <Part {...given} />
    </Tag>
  )
}

/** Markup that depends on nothing but plain data: the server writes it once for the same. */
export function useWritten(owner: object, given: object, write: () => Markup): Markup {
  const keeping = import.meta.env.SSR ? use(KeepingContext) : null
  return keeping ? keeping.written(owner, given, write) : write()
}
