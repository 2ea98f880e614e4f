import { labels } from '#app/planning/documents/facts/labels.ts'
import type { DocumentText, Finding } from '#app/writing/documents/kind.ts'
import type { Fact } from '#app/writing/facts/fact.ts'
import { bodyOf, isMissing, must } from './text.ts'

const quoteKeys = ['our-quote', 'customer-quote'] as const

const hypothetical = /(?<!\p{L})hypothetical(?!\p{L})/iu

/** Everybody real whom the document or its facts know by name. */
export const realPeople = (document: DocumentText, facts: readonly Fact[]): string[] => [
  ...new Set(
    [
      ...(document.people ?? []),
      ...facts
        .filter(({ unit, label }) => unit === 'person' || label === labels.sponsor)
        .map(({ value }) => String(value).split(': ')[0] ?? ''),
    ].filter((name) => name.trim().length > 2),
  ),
]

/** Whether a text names somebody, in full or by a last name of their own. */
function names(text: string, person: string): boolean {
  const parts = person.split(/\s+/)
  const last = parts.at(-1) ?? ''
  const isWord = (word: string) =>
    new RegExp(`(?<!\\p{L})${word.replaceAll(/[^\p{L}\s'-]/gu, '.')}(?!\\p{L})`, 'u').test(text)
  return isWord(person) || (parts.length > 1 && last.length > 3 && isWord(last))
}

/** Both quotes are marked as made up and put into no real person's mouth. */
export function checkQuotes(document: DocumentText, facts: readonly Fact[]): Finding[] {
  const people = realPeople(document, facts)
  return quoteKeys.flatMap((section) => {
    const body = bodyOf(document, section)
    if (body.trim() === '' || isMissing(body)) return []
    const real = people.find((person) => names(body, person))
    return [
      ...(hypothetical.test(body)
        ? []
        : [
            must({
              section,
              rule: 'quote-marked',
              message: 'The quote is not marked as hypothetical.',
              fix: 'Put [hypothetical] behind it: nobody has said this yet.',
            }),
          ]),
      ...(real === undefined
        ? []
        : [
            must({
              section,
              rule: 'quote-real-person',
              message: `The quote is put into the mouth of ${real}, a real person.`,
              fix: 'Attribute it to a role, such as “a shop manager”.',
            }),
          ]),
    ]
  })
}
