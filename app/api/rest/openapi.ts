import {
  extendZodWithOpenApi,
  OpenApiGeneratorV31,
  OpenAPIRegistry,
} from '@asteasolutions/zod-to-openapi'
import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { z } from 'zod'
import { idsIn, tags } from './operation.ts'
import type { Operation } from './operation.ts'
import { id } from './shapes.ts'
import { namesOfWritten, scopeToRead } from './telling.ts'

extendZodWithOpenApi(z)

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.record(z.string(), z.array(z.string())).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; `errors` says what is wrong with which field.' })

const refusals: Record<string, string> = {
  '400': 'Something in what was sent is not right.',
  '401': 'No key, or one that opens nothing.',
  '403': 'The key was not made for this, or the member may not do it.',
  '404': 'Not there, or not yours.',
  '409': 'Somebody else changed it meanwhile.',
  '412': 'The same, where `If-Match` named the version.',
  '422': 'The Idempotency-Key was used for another request.',
  '429': 'Too many requests: `Retry-After` says when to come back.',
}

const idempotency = z.object({
  'Idempotency-Key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The same key and body again get the first answer.' }),
})

/** The table of operations as an OpenAPI 3.1 document. */
export function openApiOf(operations: readonly Operation[], origin: string) {
  const registry = new OpenAPIRegistry()
  registry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  for (const operation of operations) registry.registerPath(routeOf(operation))
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Groundwork',
      version: '1',
      description: 'A key acts as the member who made it, and never does more than they may.',
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: tags.map((name) => ({ name })),
    security: [{ key: [] }],
  })
}

function neededBy(operation: Pick<Operation, 'scope' | 'answer'>): string {
  const needs = `Needs the scope \`${operation.scope}\`.`
  const more = scopeToRead(operation)
  if (!isMoreThanName(operation) || more === null) return needs
  return `${needs} A key without \`${more}\` as well is told ids and the version alone.`
}

const isMoreThanName = ({ answer }: Pick<Operation, 'answer'>): boolean =>
  answer instanceof z.ZodObject &&
  Object.keys(answer.shape).some((name) => !namesOfWritten.includes(name))

/** What an operation answers: whole, or to keys that only write, by name. */
function answerOf(operation: Pick<Operation, 'scope' | 'answer'>): z.ZodType | null {
  const { answer } = operation
  if (scopeToRead(operation) === null || !isMoreThanName(operation)) return answer
  if (!(answer instanceof z.ZodObject)) return answer
  const named = Object.entries(answer.shape).filter(([name]) => namesOfWritten.includes(name))
  return z.union([answer, z.object(Object.fromEntries(named))])
}

function routeOf({ name, method, path, tag, summary, scope, ...rest }: Operation): RouteConfig {
  const params = idsIn(path).map((one) => [one, id])
  const { query, body, status, answer } = rest
  const shown = answerOf({ scope, answer })
  return {
    operationId: name,
    method,
    path,
    tags: [tag],
    summary,
    description: neededBy({ scope, answer }),
    request: {
      params: z.object(Object.fromEntries(params)),
      query,
      ...(method !== 'get' && { headers: idempotency }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: {
      [status]: {
        description: answer ? 'Done.' : 'Done; there is nothing to say.',
        ...(shown && { content: { 'application/json': { schema: shown } } }),
      },
      ...Object.fromEntries(
        Object.entries(refusals).map(([code, description]) => [
          code,
          { description, content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  }
}
