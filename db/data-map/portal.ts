import {
  accommodations,
  inboundMails,
  poolInvitations,
  poolMemberships,
  referrals,
  surveyAnswers,
  surveyResponses,
} from '#db/schema/portal.ts'
import { about, fact, link, own, ownFact, prose, secret } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const portalMap: readonly TableEntry[] = [
  mapped(
    accommodations,
    { purpose: 'application', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      candidacyId: link,
      text: own('free-text', 'blank'),
      at: ownFact,
      sharedText: about('free-text'),
      sharedAt: fact,
      sharedBy: link,
    },
  ),
  mapped(
    inboundMails,
    { purpose: 'application', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      eventId: fact,
      candidacyId: link,
      messageId: link,
      at: fact,
    },
  ),
  mapped(
    poolInvitations,
    { purpose: 'application', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      membershipId: link,
      openingId: link,
      byId: link,
      at: fact,
    },
  ),
  mapped(
    poolMemberships,
    { purpose: 'application', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      candidateId: link,
      interests: own('free-text', 'blank'),
      consent: own('free-text', 'blank'),
      joinedAt: ownFact,
      endsAt: ownFact,
      leftAt: ownFact,
    },
  ),
  mapped(
    referrals,
    { purpose: 'application', retention: 'candidate', byMailbox: 'mailbox' },
    {
      orgId: link,
      id: link,
      openingId: link,
      referrerId: link,
      name: own('identity', { becomes: 'Erased candidate' }),
      email: own('contact', 'blank'),
      mailbox: own('contact', 'own-id'),
      note: about('free-text'),
      tokenHash: secret,
      askedAt: ownFact,
      endsAt: fact,
      declinedAt: fact,
      candidacyId: link,
      mailed: fact,
    },
  ),
  mapped(
    surveyAnswers,
    { purpose: 'application', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      openingId: link,
      part: fact,
      expected: fact,
      respected: fact,
      paced: fact,
      comment: prose,
      released: fact,
    },
  ),
  mapped(
    surveyResponses,
    { purpose: 'application', retention: 'candidate' },
    {
      orgId: link,
      id: link,
      candidacyId: link,
      part: ownFact,
    },
  ),
]
