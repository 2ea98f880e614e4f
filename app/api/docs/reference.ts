import type { Operation } from '#app/api/rest/operation.ts'

export type Parameter = { name: string; kind: string; required: boolean; about: string }

export type Described = {
  name: string
  method: string
  path: string
  scope: string
  summary: string
  query: Parameter[]
  body: Parameter[]
  answers: Parameter[]
}

type Schema = {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  $ref?: string
}

type Document = {
  components?: { schemas?: Record<string, Schema> }
  paths?: Record<string, object>
}

type DocumentedOperation = {
  parameters?: { name: string; in: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}

const json = 'application/json'

/** What the readable page says of each operation, taken from the document that programs read. */
export function describeAll(operations: readonly Operation[], document: Document): Described[] {
  const schemas = document.components?.schemas ?? {}
  return operations.map(({ name, method, path, scope, summary, status }) => {
    const here = document.paths?.[path] as Record<string, DocumentedOperation>
    const said = here[method] as DocumentedOperation
    const body = said.requestBody?.content[json]?.schema
    const answer = said.responses[String(status)]?.content?.[json]?.schema
    return {
      name,
      method: method.toUpperCase(),
      path,
      scope,
      summary,
      query: (said.parameters ?? [])
        .filter((one) => one.in === 'query')
        .map(({ name: called, required = false, schema }) =>
          parameter(called, schema, { required, schemas }),
        ),
      body: fieldsOf(body, schemas),
      answers: fieldsOf(answer, schemas),
    }
  })
}

type Schemas = Record<string, Schema>

const resolved = (schema: Schema, schemas: Schemas): Schema =>
  schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema

function fieldsOf(schema: Schema | undefined, schemas: Schemas): Parameter[] {
  if (!schema) return []
  const { properties = {}, required = [] } = resolved(schema, schemas)
  return Object.entries(properties).map(([name, one]) =>
    parameter(name, one, { required: required.includes(name), schemas }),
  )
}

const parameter = (
  name: string,
  schema: Schema,
  { required, schemas }: { required: boolean; schemas: Schemas },
): Parameter => ({
  name,
  kind: kindOf(schema, schemas),
  required,
  about: schema.description ?? '',
})

/** A schema in a few words. */
export function kindOf(schema: Schema, schemas: Schemas): string {
  const found = resolved(schema, schemas)
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? ''
  if (found.enum) return found.enum.map(String).join(' | ')
  if (found.anyOf) return found.anyOf.map((one) => kindOf(one, schemas)).join(' | ')
  if (found.type === 'array') return `list of ${kindOf(found.items ?? {}, schemas)}`
  const types = [found.type ?? 'anything'].flat()
  return types.map((type) => (type === 'string' ? (found.format ?? type) : type)).join(' | ')
}
