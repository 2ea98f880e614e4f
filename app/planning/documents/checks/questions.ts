import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import { bodyOf, isMissing, must } from './text.ts'

/** What colleagues always ask, and the words by which a question about it is known. */
const mandatory: [topic: string, words: RegExp][] = [
  ['demand', /demand|how many (?:people|customers|users)|who wants/i],
  ['unit economics', /unit economics|what (?:does|will) it cost|what is it worth|cost per/i],
  ['dependencies', /depend/i],
  ['feasibility', /feasib|can we build|how likely/i],
  ['top risks', /risk|go wrong/i],
  ['what we will not build', /not build|will not|out of scope|non-goals/i],
]

type Answered = { question: string; answer: string }

/** Questions are headings or bold lines; what follows until the next one is the answer. */
export function questionsIn(body: string): Answered[] {
  const marks = [...body.matchAll(/^[ \t]*(?:#{1,6}[ \t]+(.+)|\*\*(.+?)\*\*[ \t]*)$/gm)]
  return marks.map((mark, index) => ({
    question: (mark[1] ?? mark[2] ?? '').trim(),
    answer: body.slice(mark.index + mark[0].length, marks[index + 1]?.index).trim(),
  }))
}

/** The questions that every internal FAQ has to answer. */
export function checkQuestions(document: DocumentText): Finding[] {
  const body = bodyOf(document, 'internal-faq')
  if (body.trim() === '') return []
  const asked = questionsIn(body)
  return mandatory.flatMap(([topic, words]) => {
    const found = asked.find(({ question }) => words.test(question))
    if (found && found.answer !== '' && !isMissing(found.answer)) return []
    return [
      must({
        section: 'internal-faq',
        rule: 'mandatory-questions',
        message: found
          ? `The question about ${topic} has no answer.`
          : `Nobody asks about ${topic}.`,
        fix: `Add a heading that asks about ${topic}, and answer it below.`,
      }),
    ]
  })
}
