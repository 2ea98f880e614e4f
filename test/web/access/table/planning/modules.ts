import { admins } from '#test/web/access/rule.ts'
import type { Rule } from '#test/web/access/rule.ts'

/** Whoever handed the use case in or owns it, beside those who plan. */
const involved = [...admins, 'planner', 'viewer'] as const
const at = { useCase: 'useCase' } as const
const words = { kind: 'run-cost' } as const

export const modulesTable: Record<string, Rule> = {
  '/:org/use-cases/ai-register': { kind: 'organisation', get: [...admins, 'planner'] },
  '/:org/use-cases/:useCase/modules': { kind: 'organisation', at, get: involved },
  '/:org/use-cases/:useCase/modules/:kind': {
    kind: 'organisation',
    at,
    words,
    get: involved,
    post: { may: involved },
  },
  '/:org/use-cases/:useCase/modules/:kind/feedback': {
    kind: 'organisation',
    at,
    words,
    post: { may: involved, fields: () => ({ feed: 'run' }) },
  },
  '/:org/use-cases/:useCase/modules/data-quality/sample': {
    kind: 'organisation',
    at,
    get: involved,
    post: { may: involved, fields: () => ({ file: new File(['a,b\n1,2\n'], 'sample.csv') }) },
  },
  '/:org/use-cases/:useCase/modules/data-quality/sample/removal': {
    kind: 'organisation',
    at,
    post: { may: involved },
  },
  '/:org/use-cases/:useCase/modules/data-quality/sample/file': {
    kind: 'organisation',
    at,
    get: involved,
  },
}
