import type { Fact } from '#app/writing/facts/fact.ts'

export const longestWords = 300

/** Words to begin with: what the public facts are about, else what the post is about. */
export function firstWords({
  facts,
  subjectTitle,
}: {
  facts: readonly Fact[]
  subjectTitle: string
}): string {
  const shown = facts.filter((fact) => fact.public)
  // Labels say behind a comma when or where a figure was taken, which no picture shows.
  const labels = [...new Set(shown.map(({ label }) => label.replace(/,.*/s, '').toLowerCase()))]
  const about = labels.length > 0 ? labels.slice(0, 3).join(', ') : subjectTitle
  return about === '' ? '' : `Quiet shapes that stand for ${about}`.slice(0, longestWords)
}

type Told = { picture: { alt: string }; background: { words: string } | null }

/** The alternative text of the picture as it is posted: with what stands behind its words. */
export const altOf = ({ picture: { alt }, background }: Told): string =>
  background
    ? `${alt}${/[.!?…]$/.test(alt) ? '' : '.'} Behind the words, drawn by a model: ${background.words}`
    : alt
