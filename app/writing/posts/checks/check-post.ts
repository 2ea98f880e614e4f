import { missingMarks } from '#app/writing/posts/patterns/compose.ts'
import type { Pattern } from '#app/writing/posts/patterns/pattern.ts'
import { hashtagRange, hashtagsIn } from '#app/writing/posts/text/hashtags.ts'
import { markdownSigns } from '#app/writing/posts/text/markdown-signs.ts'
import { longestLine, longLines, mostUnits, unitsOf } from '#app/writing/posts/text/measure.ts'
import { countStyled } from '#app/writing/posts/text/styled-letters.ts'
import { discloses } from './disclosure.ts'
import { must, should } from './finding.ts'
import type { PostFinding } from './finding.ts'

export type CheckedPost = {
  /** As it is published, disclosure included. */
  text: string
  pattern: Pick<Pattern, 'discloses'> | undefined
  /** A model wrote some of it. */
  drafted: boolean
}

/** What stands between a text and its readers, whatever it is about: length, form, gaps, disclosure. */
export const checkText = ({ text, pattern, drafted }: CheckedPost): PostFinding[] => [
  ...checkLength(text),
  ...missingMarks(text).map((label) =>
    must('missing', `“${label}” is missing.`, 'Write it, or take the line out.'),
  ),
  ...checkHashtags(text),
  ...checkForm(text),
  ...checkDisclosure({ text, pattern, drafted }),
]

function checkLength(text: string): PostFinding[] {
  if (text.trim() === '')
    return [must('empty', 'There is no text yet.', 'Write it, or fill the pattern.')]
  const over = unitsOf(text) - mostUnits
  if (over <= 0) return []
  const told = unitsOf(text).toLocaleString('en')
  return [
    must('length', `The post has ${told} of 3,000 characters.`, `Shorten it by ${over} or more.`),
  ]
}

function checkHashtags(text: string): PostFinding[] {
  const count = hashtagsIn(text).length
  const { least, most } = hashtagRange
  if (count < least)
    return [
      should(
        'hashtags',
        `The post has ${count === 0 ? 'no hashtags' : count === 1 ? 'one hashtag' : 'two hashtags'}.`,
        'Three to five help people find it.',
      ),
    ]
  return count > most
    ? [should('hashtags', `The post has ${count} hashtags.`, 'Keep the five that fit best.')]
    : []
}

function checkForm(text: string): PostFinding[] {
  const long = longLines(text)
  const styled = countStyled(text)
  return [
    ...markdownSigns(text).map((name) =>
      should(
        'markdown',
        `There is Markdown: ${name}.`,
        'The site shows the signs as they are. Remove them.',
      ),
    ),
    ...(long.length > 0
      ? [
          should(
            'long-lines',
            `${long.length === 1 ? 'Line' : 'Lines'} ${long.join(', ')}: over ${longestLine} characters.`,
            'Break them: long blocks are skipped on a phone.',
          ),
        ]
      : []),
    ...(styled > 0
      ? [
          should(
            'styled-letters',
            `${styled} letters are signs that only look bold or italic.`,
            'Screen readers spell them out or skip them. Use plain letters.',
          ),
        ]
      : []),
  ]
}

function checkDisclosure({ text, pattern, drafted }: CheckedPost): PostFinding[] {
  if (discloses(text)) return []
  if (pattern?.discloses)
    return [
      must(
        'disclosure',
        'The post is about asking a model and does not say that one took part.',
        'Tick the disclosure.',
      ),
    ]
  return drafted
    ? [
        should(
          'disclosure',
          'A model drafted this post, and the post does not say so.',
          'Tick the disclosure, if your rules ask for it.',
        ),
      ]
    : []
}
