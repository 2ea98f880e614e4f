import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

const at = { webhook: 'webhook' } as const
const here = '/:org/settings/webhooks/:webhook'

export const webhooksTable: Record<string, Rule> = {
  '/:org/settings/webhooks': {
    kind: 'organisation',
    get: admins,
    post: {
      may: admins,
      fields: () => ({ url: 'https://example.test/hook', types: ['opening.published'] }),
    },
  },
  [here]: { kind: 'organisation', at, get: admins, post: { may: admins } },
  [`${here}/removal`]: { kind: 'organisation', at, post: { may: admins } },
  [`${here}/resumption`]: { kind: 'organisation', at, post: { may: admins } },
  [`${here}/test`]: { kind: 'organisation', at, post: { may: admins } },
  [`${here}/deliveries/:delivery/resending`]: {
    kind: 'organisation',
    at: { ...at, delivery: 'delivery' },
    post: { may: admins },
  },
}
