import { scimPatch } from 'scim-patch'
import type { ScimPatchOperation, ScimResource } from 'scim-patch'
import { z } from 'zod'
import { Refused } from '#app/accounts/directory/refused.ts'
import { knownName, schemaIds } from '#app/accounts/directory/shapes.ts'

const patchSchema = z.object({
  Operations: z
    .array(
      z.object({
        op: z
          .string()
          .transform((word) => word.toLowerCase())
          .pipe(z.enum(['add', 'replace', 'remove'])),
        path: z.string().max(1000).nullish(),
        value: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
})

/** Words that lead out of the document into the language. */
const forbidden = /__proto__|\bconstructor\b|\bprototype\b/
const prefix = /^urn:ietf:params:scim:schemas:core:2\.0:(User|Group):/i

type Operation = { op: 'add' | 'replace' | 'remove'; path?: string; value?: unknown }

/**
 * The document after the operations of a PATCH, in the shapes that directories send: operations in capitals, values
 * without a path, members removed by value. Attributes that are not kept here are passed over.
 */
export function patched(document: object, message: unknown): unknown {
  const parsed = patchSchema.safeParse(withOperations(message))
  if (!parsed.success) throw new Refused(400, 'invalidSyntax', 'This is not a PATCH message.')
  if (forbidden.test(JSON.stringify(parsed.data))) {
    throw new Refused(400, 'invalidPath', 'There is no such attribute.')
  }
  const operations = parsed.data.Operations.flatMap(understood)
  const resource = { schemas: [], meta: {}, ...structuredClone(document) }
  try {
    return scimPatch(resource as unknown as ScimResource, operations as ScimPatchOperation[], {
      mutateDocument: true,
      treatMissingAsAdd: true,
    })
  } catch (error) {
    throw refusalOf(error)
  }
}

/** `Operations` in any case. */
function withOperations(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message
  const found = Object.entries(message).find(([key]) => key.toLowerCase() === 'operations')
  return { schemas: [schemaIds.patch], Operations: found?.[1] }
}

function understood({
  op,
  path,
  value,
}: z.infer<typeof patchSchema>['Operations'][number]): Operation[] {
  if (!path) {
    if (op === 'remove') throw new Refused(400, 'noTarget', 'A removal needs a path.')
    return partsOf(value).flatMap(([name, part]) => understood({ op, path: name, value: part }))
  }
  const plain = path.replace(prefix, '')
  const [head = ''] = plain.split(/[.[]/)
  const known = knownName(head)
  if (known === undefined) return []
  const at = known + plain.slice(head.length)
  if (op === 'remove') return removals(at, value)
  return [{ op, path: at, value: at === 'members' ? memberValues(value) : value }]
}

const partsOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** Members are named by value alone; what else stands there is not compared. */
const memberValues = (value: unknown): { value: unknown }[] =>
  [value].flat().map((one) => ({
    value: typeof one === 'object' && one !== null && 'value' in one ? one.value : one,
  }))

const removals = (path: string, value: unknown): Operation[] =>
  path === 'members' && value !== undefined && value !== null
    ? [{ op: 'remove', path, value: memberValues(value) }]
    : [{ op: 'remove', path }]

function refusalOf(error: unknown): Refused {
  const message = error instanceof Error ? error.message.slice(0, 300) : 'It cannot be applied.'
  const name = error instanceof Error ? error.constructor.name : ''
  if (name === 'NoTarget') return new Refused(400, 'noTarget', message)
  return new Refused(400, name === 'InvalidScimPatchOp' ? 'invalidPath' : 'invalidSyntax', message)
}
