import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const refused = { signedIn: 'wrong input', signedOut: 'wrong input' } as const
const at = { opening: 'publishedSlug' } as const

export const careersTable: Record<string, Rule> = {
  '/careers/:org': { kind: 'public', get: forAll },
  '/careers/:org/:opening': { kind: 'public', at, get: forAll },
  '/careers/:org/:opening/application': { kind: 'public', at, get: forAll, post: refused },
  '/careers/:org/:opening/referral/:token': {
    kind: 'public',
    at: { ...at, token: 'referralToken' },
    get: forAll,
    post: forAll,
  },
  '/careers/:org/:opening/thanks': { kind: 'public', at, get: forAll },
}
