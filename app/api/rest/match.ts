import { MethodNotAllowed, NotFound } from '#app/problems.ts'
import { idsIn } from './operation.ts'
import type { Operation } from './operation.ts'

const uuid = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'

const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, uuid)}$`, 'i')

export type Matched = { operation: Operation; params: Record<string, string> }

/** Finds operations by method and path; what stands at the place of an id and is none leads nowhere. */
export function matcherOf(operations: readonly Operation[]) {
  const routes = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }))
  return (method: string, path: string): Matched => {
    const here = routes.flatMap(({ operation, pattern }) => {
      const found = pattern.exec(path)
      return found ? [{ operation, ids: found.slice(1) }] : []
    })
    if (here.length === 0) throw new NotFound()
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase()
    const match = here.find(({ operation }) => operation.method === wanted)
    if (!match) throw new MethodNotAllowed(allowedAt(here.map(({ operation }) => operation)))
    const names = idsIn(match.operation.path)
    const params = names.map((name, at) => [name, match.ids[at]?.toLowerCase() ?? ''])
    return { operation: match.operation, params: Object.fromEntries(params) }
  }
}

const allowedAt = (operations: Operation[]) =>
  [...new Set(operations.map(({ method }) => method.toUpperCase()))].join(', ')
