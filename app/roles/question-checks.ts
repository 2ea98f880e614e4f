import { type Finding, findingAt } from './job-ad/finding.ts'
import { type Topic, topics } from './job-ad/unlawful-topics.ts'

/** A full stop inside “U.S.” or “v2.1” ends no sentence. */
const sentencePattern = /[^.?!\n]+(?:\.(?:(?=\S)|(?<=\b[A-Za-z]\.))[^.?!\n]*)*[.?!]*/g

type Sentence = { text: string; start: number; end: number }

const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(sentencePattern)].flatMap(({ 0: raw, index }) => {
    const trimmed = raw.trim()
    const start = index + raw.indexOf(trimmed)
    return trimmed ? [{ text: trimmed, start, end: start + trimmed.length }] : []
  })

const LONGEST_LABEL = 60

const isLabel = (text: string, { label }: Topic): boolean =>
  text.length <= LONGEST_LABEL &&
  label.test(text.replace(/[\s:*?.]+$/, '').replace(/^[\s*#-]+/, ''))

const asks = (sentence: string, topic: Topic): boolean =>
  topic.asked.test(sentence) && !topic.unless?.test(sentence)

const remark = (text: string, topic: Topic, { start, end }: Sentence): Finding =>
  findingAt(text, start, end, {
    rule: topic.rule,
    severity: 'block',
    reason: `This asks about ${topic.about}. Such a question must not decide who is hired; ask for what the job needs.`,
    source: topic.source,
    suggestion: topic.instead,
  })

/**
 * Checks a question of an interview kit or the label of a form field for what must not be asked:
 * age, family, health, religion, origin, citizenship beyond the right to work, salary history.
 */
export const checkQuestion = (text: string): Finding[] =>
  sentencesOf(text).flatMap((sentence) =>
    topics
      .filter((topic) => asks(sentence.text, topic) || isLabel(text, topic))
      .map((topic) => remark(text, topic, sentence)),
  )
