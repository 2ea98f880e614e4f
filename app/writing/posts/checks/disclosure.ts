/** What a post says when a model took part in writing it. */
export const disclosureLine = 'Written with the help of an AI model.'

const said = /\b(?:help of|assistance of|with|by) an? (?:AI|language) model\b/i

export const discloses = (text: string): boolean => said.test(text)

/** The post as it is published: its text, and the disclosure before the hashtags at its end when it is wanted. */
export function publishedText(body: string, disclosure: boolean): string {
  if (!disclosure || discloses(body)) return body
  const [tags = ''] = /(?:\n+|^)(?:#[\p{L}\p{M}\p{N}_]+\s*)+$/u.exec(body) ?? []
  const text = body.slice(0, body.length - tags.length)
  return [text, disclosureLine, tags.trim()].filter(Boolean).join('\n\n')
}
