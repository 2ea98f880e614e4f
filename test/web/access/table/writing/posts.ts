import { hirers } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const writers = [...hirers, 'planner'] as const
const at = { post: 'post' } as const

export const postsTable: Record<string, Rule> = {
  '/:org/posts': { kind: 'organisation', get: writers },
  '/:org/posts/new': {
    kind: 'organisation',
    get: writers,
    post: { may: writers, fields: () => ({ pattern: 'review', title: 'A book' }) },
  },
  '/:org/posts/:post': {
    kind: 'organisation',
    at,
    get: writers,
    post: {
      may: writers,
      fields: () => ({ title: 'A post', body: 'We wrote it.', _version: '3' }),
    },
  },
  '/:org/posts/:post/pattern': {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: writers, fields: () => ({ person: 'Somebody', _version: '3' }) },
  },
  '/:org/posts/:post/facts': {
    kind: 'organisation',
    at,
    post: {
      may: writers,
      fields: () => ({ label: 'Depots', value: '3', unit: '', source: 'Our site' }),
    },
  },
  '/:org/posts/:post/plain-letters': { kind: 'organisation', at, post: { may: writers } },
  '/:org/posts/:post/picture': {
    kind: 'organisation',
    at,
    get: writers,
    post: {
      may: writers,
      fields: () => ({ size: 'wide', headline: 'A list', alt: 'A list', _version: '3' }),
    },
  },
  '/:org/posts/:post/picture.png': { kind: 'organisation', at, get: writers },
  '/:org/posts/:post/background': {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: [], notNow: writers, fields: () => ({ words: 'Quiet shapes' }) },
  },
  '/:org/posts/:post/background/removal': { kind: 'organisation', at, post: { may: writers } },
  '/:org/posts/:post/draft': {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: [], notNow: writers, fields: () => ({ wishes: 'Short.' }) },
  },
  '/:org/posts/:post/draft/acceptance': {
    kind: 'organisation',
    at: { post: 'draftedPost' },
    post: { may: writers, fields: () => ({ _version: '1' }) },
  },
  '/:org/posts/:post/draft/dismissal': { kind: 'organisation', at, post: { may: writers } },
  '/:org/posts/:post/schedule': {
    kind: 'organisation',
    at,
    post: { may: writers, fields: () => ({ at: '2099-03-01T09:30' }) },
  },
  '/:org/posts/:post/reminder.ics': { kind: 'organisation', at, get: writers },
  '/:org/posts/:post/readiness': {
    kind: 'organisation',
    at,
    post: { may: writers, fields: () => ({ ready: 'yes' }) },
  },
  '/:org/posts/:post/publication': { kind: 'organisation', at, post: { may: writers } },
  '/:org/posts/:post/archive': { kind: 'organisation', at, post: { may: writers } },
  '/:org/posts/:post/restoration': {
    kind: 'organisation',
    at: { post: 'archivedPost' },
    post: { may: writers },
  },
  '/:org/posts/:post/copy': { kind: 'organisation', at, post: { may: writers } },
}
