import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const nowhere = { signedIn: 'missing', signedOut: 'missing' } as const

/** The roof and the edge: what belongs to no domain. */
export const commonTable: Record<string, Rule> = {
  '/api': { kind: 'public', get: { signedIn: 'in', signedOut: 'in' } },
  '/mcp': {
    kind: 'public',
    get: { signedIn: 'closed', signedOut: 'closed' },
    post: { signedIn: 'closed', signedOut: 'closed' },
  },
  '/api/*': {
    kind: 'public',
    get: { signedIn: 'missing', signedOut: 'missing' },
    post: { signedIn: 'missing', signedOut: 'missing' },
  },
  '/healthz': { kind: 'public', get: forAll },
  '/theme': { kind: 'public', post: { ...forAll, fields: () => ({ theme: 'dark' }) } },
  '/problem': { kind: 'public', get: nowhere },
  '/*': { kind: 'public', get: nowhere, post: nowhere },
}
