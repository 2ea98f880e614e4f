import { roleCardVersions, roleCards } from '#db/schema/roles.ts'
import { fact, link, prose } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const rolesMap: readonly TableEntry[] = [
  mapped(
    roleCardVersions,
    { purpose: 'opening', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      cardId: link,
      number: fact,
      content: prose,
      reason: prose,
      authorId: link,
      createdAt: fact,
    },
  ),
  mapped(
    roleCards,
    { purpose: 'opening', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      key: fact,
      libraryKey: fact,
      name: prose,
      createdBy: link,
      createdAt: fact,
    },
  ),
]
