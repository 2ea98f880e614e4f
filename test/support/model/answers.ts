import type { Body } from './behaviour.ts'

type Schema = { type?: string; properties?: Record<string, Schema> }

/** The schema a request is held to, in its format or told in words. */
function schemaOf(body: Body): Schema | null {
  const given = body.response_format?.json_schema?.schema
  if (given) return given as Schema
  const told = body.messages.map(({ content }) => /JSON schema:\n(\{.*\})/.exec(content)?.[1])
  const found = told.find((one) => one !== undefined)
  return found ? (JSON.parse(found) as Schema) : null
}

/** An answer of the asked form with `text` as its text; ids of facts are those that the request names. */
export function answerTo(
  body: Body,
  text = 'A plain draft of some words, for people to read.',
): string {
  const schema = schemaOf(body)
  if (!schema?.properties) return text
  const ids = body.messages.flatMap(({ content }) => content.match(/\b[FS]\d+\b/g) ?? [])
  const fields = Object.entries(schema.properties).map(([name, { type }]) => {
    if (name === 'cites') return [name, ids.slice(0, 1)]
    if (type === 'array') return [name, []]
    return [name, type === 'boolean' ? true : type === 'string' ? text : 1]
  })
  return JSON.stringify(Object.fromEntries(fields))
}

/** A text in pieces as a model speaks: a few characters each. */
export const tokensOf = (text: string): string[] => text.match(/[^]{1,4}/g) ?? []
