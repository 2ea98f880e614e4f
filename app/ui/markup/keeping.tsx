import { createContext, use, type ReactNode } from 'react'
import type { Markup } from './markup.ts'

/** What the server knows of pages that it drew before. */
export type Keeping = {
  /** What somebody wrote of the same plain data before, or writes now. */
  written: (owner: object, given: object, write: () => Markup) => Markup
  /** What stands for it in the page until all is drawn. */
  placed: (markup: Markup) => string
  shown: <Given extends object>(props: KeptProps<Given>) => ReactNode
}

/** Set where pages are drawn by the server. What browsers load does without it. */
export const KeepingContext = createContext<Keeping | null>(null)

export interface KeptProps<Given extends object> {
  tag: 'div' | 'article' | 'ul'
  className?: string | undefined
  of: (given: Given) => ReactNode
  given: Given
  /** There is more to it this time than it is given, such as a menu that stands open. */
  anew?: boolean
}

/** Markup that depends on nothing but plain data: the server writes it once for the same. */
export function useWritten(owner: object, given: object, write: () => Markup): Markup {
  const keeping = import.meta.env.SSR ? use(KeepingContext) : null
  return keeping ? keeping.written(owner, given, write) : write()
}
