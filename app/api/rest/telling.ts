import type { Scope } from '#app/accounts/keys/key.ts'
import { Conflict } from '#app/problems.ts'
import type { Problem } from '#app/problems.ts'
import type { Operation } from './operation.ts'

const readingFor: Partial<Record<Scope, Scope>> = {
  'hiring.write': 'hiring.read',
  'planning.write': 'planning.read',
  'writing.write': 'writing.read',
}

/** What everybody is told of what they wrote: by what name it goes, and which version it is. */
export const namesOfWritten = ['id', 'candidacyId', 'version']

/** The scope that a key needs to be told the rest; null where the operation's own is enough. */
export const scopeToRead = ({ scope }: Pick<Operation, 'scope'>): Scope | null =>
  readingFor[scope] ?? null

/** Whether a key with these scopes is told everything that the operation answers. */
export function hearsAll(operation: Pick<Operation, 'scope'>, scopes: readonly Scope[]): boolean {
  const needed = scopeToRead(operation)
  return needed === null || scopes.includes(needed)
}

/** What of the result a key hears: nothing that the answer does not name, and of what it may not read only the name. */
export function toldOf(
  { scope, answer }: Pick<Operation, 'scope' | 'answer'>,
  scopes: readonly Scope[],
  result: unknown,
): unknown {
  const shown: unknown = answer?.parse(JSON.parse(JSON.stringify(result)))
  if (hearsAll({ scope }, scopes) || typeof shown !== 'object' || shown === null) return shown
  return Object.fromEntries(Object.entries(shown).filter(([name]) => namesOfWritten.includes(name)))
}

/** A conflict shows what stands there now to those alone who may read it. */
export function refusalFor(
  operation: Pick<Operation, 'scope'>,
  scopes: readonly Scope[],
  problem: Problem,
): Problem {
  if (hearsAll(operation, scopes) || !(problem instanceof Conflict)) return problem
  return new Conflict(problem.message)
}
