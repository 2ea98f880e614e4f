import { apiKeys, hookDeliveries, hooks } from '#db/schema/programs.ts'
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
  mapped(
    hooks,
    { purpose: 'security', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      /** Addresses of endpoints often hold a token. */
      url: secret,
      types: fact,
      secret,
      previousSecret: secret,
      previousUntil: fact,
      createdBy: link,
      createdAt: fact,
      disabledAt: fact,
    },
  ),
  mapped(
    hookDeliveries,
    { purpose: 'security', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      hookId: link,
      type: fact,
      payload: fact,
      state: fact,
      attempts: fact,
      status: fact,
      problem: fact,
      createdAt: fact,
      sentAt: fact,
    },
  ),
]
