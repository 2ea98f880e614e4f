import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

/** The roof and the edge: what belongs to no domain. */
export const commonTable: Record<string, Rule> = {
  '/healthz': { kind: 'public', get: forAll },
  '/theme': { kind: 'public', post: { ...forAll, fields: () => ({ theme: 'dark' }) } },
  '/problem': { kind: 'public', get: nowhere },
  '/*': { kind: 'public', get: nowhere, post: nowhere },
}
