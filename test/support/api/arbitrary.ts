import fc from 'fast-check'
import { z } from 'zod'

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  format?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** Values that a schema takes, as far as its JSON Schema says what those are. */
export const valuesFor = (schema: z.ZodType, known: readonly string[]): fc.Arbitrary<unknown> =>
  arbitraryOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known)

function arbitraryOf(schema: Schema, known: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => arbitraryOf(one, known)))
  if (schema.type === 'object') return objectOf(schema, known)
  if (schema.type === 'array') return listOf(schema, known)
  if (schema.type === 'string') return textOf(schema, known)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.type === 'integer') return fc.integer(boundsOf(schema))
  if (schema.type === 'number') return fc.double({ ...boundsOf(schema), noNaN: true })
  return fc.jsonValue()
}

const boundsOf = ({ minimum = 0, maximum = 1000 }: Schema) => ({
  min: Math.max(minimum, -1_000_000),
  max: Math.min(maximum, 1_000_000),
})

const objectOf = ({ properties = {}, required = [] }: Schema, known: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, known)]),
    ),
    { requiredKeys: required },
  )

const listOf = ({ items = {}, minItems = 0, maxItems = 4 }: Schema, known: readonly string[]) =>
  fc.array(arbitraryOf(items, known), { minLength: minItems, maxLength: Math.min(maxItems, 4) })

const unit = fc.constantFrom('grapheme' as const, 'binary' as const)

function textOf({ format, minLength = 0, maxLength = 60 }: Schema, known: readonly string[]) {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...known), fc.uuid())
  const lengths = { minLength, maxLength: Math.min(maxLength, 60) }
  const anything = unit.chain((kind) => fc.string({ ...lengths, unit: kind }))
  return fc.oneof(anything, fc.constantFrom('US', 'EUR', 'ml-engineer', 'ana@example.test'))
}
