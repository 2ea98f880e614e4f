import { patterns } from '#app/writing/posts/patterns/library.ts'

export type OfferedPattern = {
  key: string
  name: string
  when: string
  example: string
  /** Made for the kind of subject that was chosen. */
  fits: boolean
  chosen: boolean
}

/** Patterns as they are offered: those made for the subject first, in the order of the library. */
export function offeredPatterns(kind: string | null, asked: string | null): OfferedPattern[] {
  const offered = patterns.map(({ key, name, when, example, subjects }) => ({
    key,
    name,
    when,
    example: example.join('\n'),
    fits: kind !== null && subjects.includes(kind),
    chosen: key === asked,
  }))
  return [...offered.filter(({ fits }) => fits), ...offered.filter(({ fits }) => !fits)]
}
