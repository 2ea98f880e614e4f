import { blockAt, headingAt, spanAt } from './text/sentences.ts'
import type { Heading, Span } from './text/sentences.ts'

/** Words by which an author says that a sentence is made up or taken for granted. */
const inSentence =
  /(?<!\p{L})(?:hypothetical(?:ly)?|fictitious|fictional|made[- ]up|for illustration|illustrative(?:ly)?|imagine|suppose|supposing|assuming|assume[sd]?|assumption|let us say|let['’]s say|what if|for the sake of argument|placeholder)(?!\p{L})/iu

const tag =
  /[[(](?:hypothetical|assumption|assumed|illustrative|fictitious|placeholder|invented)[^\])]{0,40}[\])]/iu
const lead =
  /^[\s>*_#-]*(?:hypothetical(?: (?:quote|example|customer|scenario))?|assumptions?|illustration)\s*(?:\([^)]*\))?[*_]*\s*[:.—–-]/iu

/** Of a tag, the sentence behind which it stands: “… in a day.” [hypothetical], says a customer. */
const tagAhead = new RegExp(`^[\\s”"’')]*${tag.source}`, 'iu')

function isMarkedAt(text: string, sentences: readonly Span[], position: number): boolean {
  const { start, end } = spanAt(sentences, position, text)
  const sentence = text.slice(start, end)
  return inSentence.test(sentence) || tag.test(sentence) || tagAhead.test(text.slice(end, end + 80))
}

/**
 * Whether a place of a text is marked as hypothetical: by a word or tag in its sentence, by a tag right behind it, by
 * the lead-in of its paragraph ("Hypothetical: …", "Assumptions:") or by its heading. `end` is where a quotation
 * around the place ends.
 */
export function isHypothetical(
  text: string,
  { sentences, headings }: { sentences: readonly Span[]; headings: readonly Heading[] },
  { start, end }: Span,
): boolean {
  if (isMarkedAt(text, sentences, start) || isMarkedAt(text, sentences, end - 1)) return true
  const block = blockAt(text, start)
  if (lead.test(text.slice(block.start, block.end))) return true
  const heading = headingAt(headings, start)
  return /(?<!\p{L})(?:hypothetical|assumptions?|illustrat\w+)(?!\p{L})/iu.test(heading)
}
