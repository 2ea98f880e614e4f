/** The most a post may hold, in UTF-16 units as the site counts: most emoji are two. */
export const mostUnits = 3000
/** Where a feed hides the rest behind “see more”, about, in UTF-16 units. */
export const feedCuts = { mobile: 140, desktop: 210 } as const
export const longestLine = 200

export const unitsOf = (text: string): number => text.length

/** Lines that are hard to read in a narrow feed, from 1. */
export const longLines = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => (line.length > longestLine ? [index + 1] : []))

export type Cut = { shown: string; hidden: string }

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * The text as far as a feed shows it: whole when it fits, else as many whole characters as people see them as fit into
 * `units`, and the rest.
 */
export function cutAt(text: string, units: number): Cut {
  if (text.length <= units) return { shown: text, hidden: '' }
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    if (index + segment.length > units) break
    end = index + segment.length
  }
  return { shown: text.slice(0, end), hidden: text.slice(end) }
}
