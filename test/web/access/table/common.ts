import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

/** The roof and the edge: what belongs to no domain. */
export const commonTable: Record<string, Rule> = {
  'http/healthz.feed': { kind: 'public', get: forAll },
  'http/theme.action': { kind: 'public', post: { ...forAll, fields: () => ({ theme: 'dark' }) } },
  'http/problems/problem.page': { kind: 'public', get: nowhere },
  'http/problems/missing.page': { kind: 'public', get: nowhere, post: nowhere },
}
