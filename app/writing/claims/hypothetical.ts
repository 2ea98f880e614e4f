import { blockAt, spanAt } from './text/sentences.ts'
import type { Span } from './text/sentences.ts'

/** Words by which an author says that a sentence is made up or taken for granted. */
const inSentence =
  /(?<!\p{L})(?:hypothetical(?:ly)?|fictitious|fictional|made[- ]up|for illustration|illustrative(?:ly)?|imagine|suppose|supposing|assuming|assume[sd]?|assumption|let us say|let['’]s say|what if|for the sake of argument|placeholder)(?!\p{L})/iu

const tag =
  /[[(](?:hypothetical|assumption|assumed|illustrative|fictitious|placeholder|invented)[^\])]{0,40}[\])]/iu
const lead =
  /^[\s>*_#-]*(?:hypothetical(?: (?:quote|example|customer|scenario))?|assumptions?|illustration)\s*(?:\([^)]*\))?[*_]*\s*[:.—–-]/iu

/** Whether a place of a text is marked as hypothetical: in its sentence, or by a tag or lead-in of its paragraph. */
export function isHypothetical(
  text: string,
  sentences: readonly Span[],
  position: number,
): boolean {
  const { start, end } = spanAt(sentences, position, text)
  if (inSentence.test(text.slice(start, end))) return true
  const block = blockAt(text, position)
  const paragraph = text.slice(block.start, block.end)
  if (tag.test(paragraph) || lead.test(paragraph)) return true
  const heading =
    [...text.slice(0, position).matchAll(/^[ \t]*#{1,6}[ \t]+(.*)$/gm)].at(-1)?.[1] ?? ''
  return /(?<!\p{L})(?:hypothetical|assumptions?|illustrat\w+)(?!\p{L})/iu.test(heading)
}
