import { createContext } from 'react'

/** A route says `handle = { script: false }` to be plain HTML: careers and portal pages do. */
export const isScripted = (routes: readonly { handle?: unknown }[]): boolean =>
  !routes.some(({ handle }) => isPlain(handle))

const isPlain = (handle: unknown) =>
  typeof handle === 'object' && handle !== null && 'script' in handle && !handle.script

/** Whether styles and scripts come around the page as text, as on the server, and are none of its elements. */
export const SurroundedContext = createContext(false)
