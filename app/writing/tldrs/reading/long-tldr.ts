import { wordsOf } from '#app/math/text/words.ts'
import { extractTldr } from '#app/writing/tldrs/extract-tldr.ts'
import { asPlainSentence, proseOf } from './prose.ts'
import { sectionsOf } from './sections.ts'

/** A sentence that the TLDR rests on, word for word, and where it stands. */
export type Evidence = {
  text: string
  /** In UTF-16 units of the source. */
  start: number
  /** Heading it stands under; empty before the first. */
  section: string
  /** Which sentence of the source it is, counted from 1. */
  number: number
  reasons: string[]
}

export type Reading = {
  evidence: Evidence[]
  /** Words of the sentences that were weighed, out of all words; headings, tables and code are not weighed. */
  wordsRead: number
  wordsTotal: number
  sections: number
}

type Candidate = Evidence

/** So many sentences are weighed against one another at once; the work grows with their square. */
const mostAtOnce = 30
const mostOfSection = 3

/** The TLDR in words: its evidence, one sentence after the other. */
export const bodyOf = (evidence: readonly Evidence[]): string =>
  evidence.map(({ text }) => asPlainSentence(text)).join(' ')

const pick = (title: string, candidates: readonly Candidate[], most: number): Candidate[] =>
  extractTldr(
    { title, sentences: candidates.map(({ text }) => text) },
    { sentences: most },
  ).sentences.flatMap(({ index, reasons }) => {
    const candidate = candidates[index]
    return candidate ? [{ ...candidate, reasons }] : []
  })

const inGroups = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / mostAtOnce) }, (_, group) =>
    items.slice(group * mostAtOnce, (group + 1) * mostAtOnce),
  )

/** The best of each group meet one another until few enough are left to be weighed at once. */
const merge = (title: string, candidates: readonly Candidate[], most: number): Candidate[] => {
  if (candidates.length <= mostAtOnce) return pick(title, candidates, most)
  const kept = inGroups(candidates).flatMap((group) => pick(title, group, Math.max(most, 10)))
  return kept.length < candidates.length ? merge(title, kept, most) : pick(title, kept, most)
}

/**
 * A TLDR of a text of any length: each section gives its best sentences, and the best of those that do not repeat one another
 * are kept, in the order of the text. Nothing is left out for length.
 */
export function readForTldr(
  { title, text }: { title: string; text: string },
  { sentences }: { sentences: number },
): Reading {
  const sections = sectionsOf(text)
  const all: Candidate[][] = []
  let number = 0
  for (const section of sections) {
    all.push(
      proseOf(section.text).map((sentence) => {
        number += 1
        const start = section.start + sentence.start
        return { text: sentence.text, start, section: section.heading, number, reasons: [] }
      }),
    )
  }
  const candidates = all.flat()
  const short = candidates.length <= mostAtOnce
  const best = short
    ? candidates
    : all.flatMap((each, at) => {
        const heading = sections[at]?.heading ?? ''
        const groups = inGroups(each)
        return groups.flatMap((group) => pick(`${title} ${heading}`, group, mostOfSection))
      })
  return {
    evidence: merge(title, best, sentences),
    wordsRead: candidates.reduce((sum, each) => sum + wordsOf(each.text).length, 0),
    wordsTotal: wordsOf(text).length,
    sections: sections.length,
  }
}
