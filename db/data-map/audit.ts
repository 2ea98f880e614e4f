import { events, seals } from '#db/schema/audit.ts'
import { fact, link, ofInstallation, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const auditMap: readonly TableEntry[] = [
  mapped(
    events,
    { purpose: 'record', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      sequence: ofInstallation,
      transaction: ofInstallation,
      at: fact,
      actorKind: fact,
      actorId: link,
      verb: fact,
      subjectType: fact,
      subjectId: link,
      data: fact,
      mac: secret,
    },
  ),
  mapped(
    seals,
    { purpose: 'record', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      eventId: link,
      position: fact,
      mac: secret,
      at: fact,
    },
  ),
]
