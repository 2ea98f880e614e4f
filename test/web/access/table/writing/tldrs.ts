import { hirers } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const writers = [...hirers, 'planner'] as const
const at = { tldr: 'tldr' } as const

export const tldrsTable: Record<string, Rule> = {
  '/:org/tldrs': { kind: 'organisation', get: writers },
  '/:org/tldrs/new': {
    kind: 'organisation',
    get: writers,
    post: {
      may: writers,
      fields: () => ({ text: 'Vans come late. We load them the evening before.', subject: '' }),
    },
  },
  '/:org/tldrs/:tldr': { kind: 'organisation', at, get: writers },
  '/:org/tldrs/:tldr/edit': {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: writers, fields: () => ({ title: 'Vans', body: 'Late.', _version: '1' }) },
  },
  '/:org/tldrs/:tldr/extract': {
    kind: 'organisation',
    at,
    post: { may: writers, fields: () => ({ _version: '1' }) },
  },
  '/:org/tldrs/:tldr/rewrite': { kind: 'organisation', at, post: { may: writers } },
  '/:org/tldrs/:tldr/words': {
    kind: 'organisation',
    at,
    post: {
      may: writers,
      fields: ({ tldrRewrite }) => ({ rewrite: tldrRewrite, _version: '1' }),
    },
  },
  '/:org/tldrs/:tldr/removal': {
    kind: 'organisation',
    at,
    get: writers,
    post: { may: writers, fields: () => ({ confirmation: 'delete' }) },
  },
}
