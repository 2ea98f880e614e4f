export type Words = { subject: string; text: string }

const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g

/** The names between `{{` and `}}`. */
export const placeholdersOf = (source: string): string[] => [
  ...new Set([...source.matchAll(placeholder)].map(([, name = '']) => name)),
]

/**
 * Fills a mail template: `Subject: …`, an empty line, the text. Every placeholder needs a value and every value a
 * placeholder. Values are never read as templates; in the subject they become one line.
 */
export function fillTemplate(source: string, values: Record<string, string>): Words {
  const parts = /^Subject: ([^\n]+)\n\n([\s\S]+)$/.exec(source.replaceAll('\r\n', '\n'))
  if (!parts) throw new Error('A mail template starts with “Subject: …” and an empty line.')
  const wanted = placeholdersOf(source)
  const missing = wanted.filter((name) => !Object.hasOwn(values, name))
  const unknown = Object.keys(values).filter((name) => !wanted.includes(name))
  if (missing.length > 0) throw new Error(`The mail needs a value for ${missing.join(', ')}.`)
  if (unknown.length > 0) throw new Error(`The mail has no place for ${unknown.join(', ')}.`)
  const fill = (text: string) =>
    text.replaceAll(placeholder, (_, name: string) => values[name] ?? '')
  const [, subject = '', text = ''] = parts
  return {
    subject: fill(subject)
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    text: `${fill(text)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()}\n`,
  }
}
