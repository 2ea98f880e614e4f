import {
  directoryGroups,
  directorySeats,
  directoryUsers,
  domains,
  identityProviders,
  verifiedDomains,
} from '#db/schema/identity.ts'
import { fact, link, ofMember, ofOrganisation, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const identityMap: readonly TableEntry[] = [
  mapped(
    directoryGroups,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      displayName: ofOrganisation,
      nameKey: ofOrganisation,
      externalId: fact,
      access: fact,
      createdAt: fact,
      changedAt: fact,
      version: fact,
    },
  ),
  mapped(
    directorySeats,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      groupId: link,
      userId: link,
    },
  ),
  mapped(
    directoryUsers,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      userName: ofMember('identity'),
      userKey: ofMember('identity'),
      externalId: fact,
      email: ofMember('contact'),
      givenName: ofMember('identity'),
      familyName: ofMember('identity'),
      displayName: ofMember('identity'),
      memberId: link,
      invitationId: link,
      deactivatedAt: fact,
      createdAt: fact,
      changedAt: fact,
      version: fact,
    },
  ),
  mapped(
    domains,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      name: fact,
      token: secret,
      claimedBy: link,
      createdAt: fact,
      checkedAt: fact,
      finding: fact,
      verifiedAt: fact,
      failingSince: fact,
    },
  ),
  mapped(
    identityProviders,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      orgId: link,
      id: link,
      name: ofOrganisation,
      issuer: fact,
      clientId: fact,
      sealedSecret: secret,
      defaultAccess: fact,
      requiredAt: fact,
      version: fact,
    },
  ),
  mapped(
    verifiedDomains,
    { purpose: 'membership', retention: 'organisation', export: 'never' },
    {
      name: fact,
      orgId: fact,
    },
  ),
]
