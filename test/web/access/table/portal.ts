import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const forCandidate = { signedIn: 'in', signedOut: 'to sign-in' } as const
const gone = { signedIn: 'wrong input', signedOut: 'wrong input' } as const
const at = { application: 'candidacy' } as const

export const portalTable: Record<string, Rule> = {
  '/portal/:org': {
    kind: 'portal',
    get: forAll,
    post: { ...forAll, fields: () => ({ email: 'somebody@example.test' }) },
  },
  '/portal/:org/sent': { kind: 'portal', get: forAll },
  '/portal/:org/links/:link': { kind: 'portal', at: { link: 'draft' }, get: gone, post: gone },
  '/portal/:org/sign-out': {
    kind: 'portal',
    post: forAll,
  },
  '/portal/:org/applications/:application': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ text: 'Is there any news?' }) },
  },
  '/portal/:org/applications/:application/withdrawal': {
    kind: 'portal',
    at,
    post: { ...forCandidate, fields: () => ({ reason: '' }) },
  },
}
