import {
  arrivals,
  planChanges,
  proposalOpenings,
  proposalVerdicts,
  proposals,
} from '#db/schema/staffing.ts'
import { fact, link, prose } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const staffingMap: readonly TableEntry[] = [
  mapped(
    arrivals,
    {
      purpose: 'planning',
      retention: 'organisation',
      by: { candidacyId: ['hiring.candidacies'] },
      owns: ['staffId'],
    },
    {
      orgId: link,
      id: link,
      openingId: link,
      candidacyId: link,
      staffId: link,
      startsOn: fact,
      recordedBy: link,
      recordedAt: fact,
      version: fact,
    },
  ),
  mapped(
    planChanges,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      commitmentId: link,
      cause: fact,
      openingId: link,
      sentence: prose,
      moves: prose,
      before: fact,
      after: fact,
      useCases: fact,
      happenedAt: fact,
    },
  ),
  mapped(
    proposalOpenings,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      proposalId: link,
      openingId: link,
      openedBy: link,
      openedAt: fact,
    },
  ),
  mapped(
    proposalVerdicts,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      proposalId: link,
      verdict: fact,
      reason: prose,
      givenBy: link,
      givenAt: fact,
    },
  ),
  mapped(
    proposals,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      commitmentId: link,
      role: fact,
      level: fact,
      people: fact,
      skills: fact,
      needBy: fact,
      openBy: fact,
      quarter: fact,
      pricing: fact,
      pricingStartedAt: fact,
      pricingFault: prose,
      reason: prose,
      createdBy: link,
      createdAt: fact,
      version: fact,
    },
  ),
]
