import { apiKeys } from '#db/schema/programs.ts'
import { fact, link, ofOrganisation, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const programsMap: readonly TableEntry[] = [
  mapped(
    apiKeys,
    { purpose: 'security', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      memberId: link,
      name: ofOrganisation,
      tokenHash: secret,
      ending: fact,
      scopes: fact,
      createdAt: fact,
      expiresAt: fact,
      lastUsedAt: fact,
      revokedAt: fact,
    },
  ),
]
