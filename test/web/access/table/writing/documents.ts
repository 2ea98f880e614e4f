import { admins, insiders } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const writers = [...admins, 'planner'] as const
/** Those who were asked to approve it or are named in it, beside those who write. */
const readers = [...writers, 'approver', 'viewer'] as const

const at = { document: 'document' } as const
const inSection = { ...at, section: 'section' } as const
const whole = '/:org/documents/:document'
const section = `${whole}/sections/:section`

export const documentsTable: Record<string, Rule> = {
  '/d/:org/:token': {
    kind: 'public',
    at: { token: 'documentToken' },
    get: { signedIn: 'in', signedOut: 'in' },
  },
  '/:org/documents': { kind: 'organisation', get: insiders },
  '/:org/documents/new': {
    kind: 'organisation',
    get: writers,
    post: { may: writers, fields: ({ useCase }) => ({ kind: 'prd', subject: useCase }) },
  },
  [whole]: { kind: 'organisation', at, get: readers },
  [`${whole}/details`]: {
    kind: 'organisation',
    at,
    get: writers,
    post: {
      may: writers,
      fields: ({ plannerMember }) => ({ title: 'Another title', owner: plannerMember }),
    },
  },
  [`${whole}/archive`]: { kind: 'organisation', at, post: { may: writers } },
  [`${whole}/restoration`]: { kind: 'organisation', at, post: { may: writers } },
  [`${whole}/files/:format`]: {
    kind: 'organisation',
    at,
    words: { format: 'md' },
    get: readers,
  },
  [`${whole}/import`]: {
    kind: 'organisation',
    at,
    get: writers,
    post: {
      may: writers,
      fields: () => ({ file: new File(['# Problem\n\nWords.\n'], 'text.md') }),
    },
  },
  [`${whole}/import/parts`]: {
    kind: 'organisation',
    at,
    post: { may: [], notNow: writers, fields: () => ({ text: 'Words.', 'part-0': '' }) },
  },
  [`${whole}/print`]: { kind: 'organisation', at, get: readers },
  [`${whole}/provenance`]: { kind: 'organisation', at, get: readers },
  [`${whole}/drafts`]: { kind: 'organisation', at, post: { may: writers } },
  [`${whole}/offers`]: { kind: 'organisation', at, get: writers, post: { may: writers } },
  [`${whole}/offers/:offer/cancellation`]: {
    kind: 'organisation',
    at: { ...at, offer: 'offer' },
    post: { may: writers },
  },
  [`${whole}/offers/:offer/taking`]: {
    kind: 'organisation',
    at: { ...at, offer: 'offer' },
    post: { may: writers },
  },
  [section]: {
    kind: 'organisation',
    at: inSection,
    get: writers,
    post: { may: writers, fields: () => ({ body: 'Written', _version: '1' }) },
  },
  [`${section}/saving`]: {
    kind: 'organisation',
    at: inSection,
    post: { may: writers, fields: () => ({ body: 'Typed', _version: '1' }) },
  },
  [`${section}/acceptance`]: {
    kind: 'organisation',
    at: inSection,
    post: { may: writers, fields: () => ({ accepted: 'yes', version: '1' }) },
  },
  [`${section}/drafting`]: { kind: 'organisation', at: inSection, post: { may: writers } },
  [`${section}/stream`]: { kind: 'organisation', at: inSection, get: writers },
  [`${section}/versions`]: { kind: 'organisation', at: inSection, get: readers },
  [`${section}/versions/restoration`]: {
    kind: 'organisation',
    at: inSection,
    post: { may: writers, fields: () => ({ number: '1' }) },
  },
  [`${whole}/comments`]: {
    kind: 'organisation',
    at,
    post: { may: readers, fields: () => ({ body: 'Well said' }) },
  },
  [`${whole}/comments/:comment/resolution`]: {
    kind: 'organisation',
    at: { ...at, comment: 'comment' },
    post: { may: writers },
  },
  [`${whole}/comments/:comment/reopening`]: {
    kind: 'organisation',
    at: { ...at, comment: 'comment' },
    post: { may: writers },
  },
  [`${whole}/suggestions`]: {
    kind: 'organisation',
    at,
    post: {
      may: readers,
      fields: ({ section: id }) => ({
        section: id,
        quote: 'Handling takes',
        replacement: 'It takes',
      }),
    },
  },
  [`${whole}/suggestions/:suggestion/verdict`]: {
    kind: 'organisation',
    at: { ...at, suggestion: 'suggestion' },
    post: { may: writers, fields: () => ({ verdict: 'accepted' }) },
  },
  [`${whole}/review`]: {
    kind: 'organisation',
    at,
    get: readers,
    post: {
      may: writers,
      fields: ({ viewerMember }) => ({ team: 'Security', member: viewerMember }),
    },
  },
  [`${whole}/approvals/:request/verdict`]: {
    kind: 'organisation',
    at: { ...at, request: 'approvalRequest' },
    post: {
      may: [],
      notNow: ['approver'],
      fields: () => ({ verdict: 'changes', reason: 'Shorter', seen: 'other words' }),
    },
  },
  [`${whole}/approvals/:request/withdrawal`]: {
    kind: 'organisation',
    at: { ...at, request: 'approvalRequest' },
    post: { may: writers },
  },
  [`${whole}/decisions`]: {
    kind: 'organisation',
    at,
    get: writers,
    post: {
      may: writers,
      fields: () => ({ outcome: 'go', decision: 'We build it', reason: 'It pays' }),
    },
  },
  [`${whole}/reading`]: {
    kind: 'organisation',
    at,
    get: readers,
    post: { may: [], notNow: readers, fields: () => ({ minutes: '5' }) },
  },
  [`${whole}/reading/:session/part`]: {
    kind: 'organisation',
    at: { ...at, session: 'readingSession' },
    post: { may: readers, fields: () => ({ finished: 'yes' }) },
  },
  [`${whole}/reading/:session/end`]: {
    kind: 'organisation',
    at: { ...at, session: 'readingSession' },
    post: { may: readers },
  },
  [`${whole}/facts`]: { kind: 'organisation', at, get: readers },
  [`${whole}/facts/refresh`]: { kind: 'organisation', at, post: { may: writers } },
  [`${whole}/facts/:fact/publicity`]: {
    kind: 'organisation',
    at,
    words: { fact: 'F1' },
    post: { may: writers, fields: () => ({ public: 'yes' }) },
  },
  [`${whole}/links`]: {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: writers, fields: () => ({ days: '7' }) },
  },
  [`${whole}/links/:link/revocation`]: {
    kind: 'organisation',
    at: { ...at, link: 'documentLink' },
    post: { may: writers },
  },
  '/:org/settings/documents': { kind: 'organisation', get: writers },
  '/:org/settings/documents/:kind': {
    kind: 'organisation',
    words: { kind: 'prd' },
    get: writers,
    post: { may: writers, fields: () => ({ key: 'problem', title: 'Why', guidance: 'Say it.' }) },
  },
}
