import { deletions, exports, imports } from '#db/schema/moving.ts'
import { fact, link, ofOrganisation } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const movingMap: readonly TableEntry[] = [
  mapped(
    deletions,
    { purpose: 'data-rights', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      askedBy: link,
      askedAt: fact,
      dueAt: fact,
      startedAt: fact,
      cancelledBy: link,
      cancelledAt: fact,
    },
  ),
  mapped(
    exports,
    { purpose: 'data-rights', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      askedBy: link,
      askedAt: fact,
      fileId: link,
      attempt: link,
      leftOut: ofOrganisation,
      rows: fact,
      erasures: fact,
      readyAt: fact,
      endedAt: fact,
    },
  ),
  mapped(
    imports,
    { purpose: 'data-rights', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      askedBy: link,
      askedAt: fact,
      fileName: ofOrganisation,
      fileId: link,
      rows: fact,
      problem: fact,
      endedAt: fact,
    },
  ),
]
