import type { Rule } from '#test/web/access/rule.ts'

const forAll = { signedIn: 'in', signedOut: 'in' } as const
const forCandidate = { signedIn: 'in', signedOut: 'to sign-in' } as const
const gone = { signedIn: 'wrong input', signedOut: 'wrong input' } as const
const at = { application: 'candidacy' } as const
const interview = { application: 'candidacy', interview: 'meeting' } as const

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
  '/portal/:org/claims/:claim': {
    kind: 'portal',
    at: { claim: 'claim' },
    post: {
      signedIn: 'in',
      signedOut: 'to sign-in',
      fields: () => ({ kind: 'note', answer: 'mine' }),
    },
  },
  '/portal/:org/claims/:claim/file': {
    kind: 'portal',
    at: { claim: 'claimedFile' },
    get: forCandidate,
  },
  '/portal/:org/applications/:application/denial-undo': {
    kind: 'portal',
    at,
    post: { signedIn: 'wrong input', signedOut: 'to sign-in' },
  },
  '/portal/:org/applications/:application': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ text: 'Is there any news?' }) },
  },
  '/portal/:org/applications/:application/interviews/:interview': {
    kind: 'portal',
    at: interview,
    get: forCandidate,
    post: { ...forCandidate, fields: ({ slot }) => ({ slot, zone: 'Europe/Berlin', seen: '' }) },
  },
  '/portal/:org/applications/:application/interviews/:interview/own-times': {
    kind: 'portal',
    at: interview,
    get: forCandidate,
    post: {
      ...forCandidate,
      fields: () => ({
        zone: 'Europe/Berlin',
        'rows[0].day': '2026-03-12',
        'rows[0].from': '09:00',
        'rows[0].to': '17:00',
      }),
    },
  },
  '/portal/:org/applications/:application/interviews/:interview/cancellation': {
    kind: 'portal',
    at: interview,
    post: forCandidate,
  },
  '/portal/:org/applications/:application/interviews/:interview/invitation.ics': {
    kind: 'portal',
    at: interview,
    get: { signedIn: 'missing', signedOut: 'to sign-in' },
  },
  '/portal/:org/applications/:application/accommodations': {
    kind: 'portal',
    at,
    post: { ...forCandidate, fields: () => ({ text: 'Breaks of five minutes, please.' }) },
  },
  '/portal/:org/applications/:application/files': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: { signedIn: 'wrong input', signedOut: 'to sign-in' },
  },
  '/portal/:org/applications/:application/survey': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: {
      ...forCandidate,
      fields: () => ({ part: 'application', expected: '4', respected: '5', paced: '3' }),
    },
  },
  '/portal/:org/pool': {
    kind: 'portal',
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ months: '12', consent: 'on' }) },
  },
  '/portal/:org/pool/leaving': { kind: 'portal', post: forCandidate },
  '/portal/:org/time-zone': {
    kind: 'portal',
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ zone: 'Europe/Paris' }) },
  },
  '/portal/:org/applications/:application/withdrawal': {
    kind: 'portal',
    at,
    post: { ...forCandidate, fields: () => ({ reason: '' }) },
  },
  '/portal/:org/applications/:application/about-you': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ gender: 'woman', ethnicity: '' }) },
  },
  '/portal/:org/applications/:application/about-you/removal': {
    kind: 'portal',
    at,
    post: forCandidate,
  },
  '/portal/:org/applications/:application/offer': {
    kind: 'portal',
    at,
    get: forCandidate,
    post: {
      ...forCandidate,
      fields: ({ sentOffer }) => ({ offer: sentOffer, name: 'Ada Okafor' }),
    },
  },
  '/portal/:org/applications/:application/offer/decline': {
    kind: 'portal',
    at,
    post: {
      ...forCandidate,
      fields: ({ sentOffer }) => ({ offer: sentOffer, declineName: 'Ada Okafor', reason: '' }),
    },
  },
  '/portal/:org/applications/:application/offer/letter/:format': {
    kind: 'portal',
    at,
    words: { format: 'md' },
    get: forCandidate,
  },
  '/portal/:org/data': { kind: 'portal', get: forCandidate },
  '/portal/:org/data/download': {
    kind: 'portal',
    post: { signedIn: 'wrong input', signedOut: 'to sign-in' },
  },
  '/portal/:org/data/downloads/:download': {
    kind: 'portal',
    at: { download: 'download' },
    get: forCandidate,
  },
  '/portal/:org/data/access-request': {
    kind: 'portal',
    post: { signedIn: 'wrong input', signedOut: 'to sign-in', fields: () => ({ message: '' }) },
  },
  '/portal/:org/data/access-copies/:copy': {
    kind: 'portal',
    at: { copy: 'accessCopy' },
    get: forCandidate,
  },
  '/portal/:org/data/erasure': {
    kind: 'portal',
    get: forCandidate,
    post: { ...forCandidate, fields: () => ({ confirmation: 'erase' }) },
  },
  '/portal/:org/erasures/:erasure': { kind: 'portal', at: { erasure: 'erasure' }, get: forAll },
}
