import {
  frameworks,
  matrices,
  raters,
  ratings,
  roundReveals,
  roundUseCases,
  rounds,
} from '#db/schema/priorities.ts'
import { fact, link, prose } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

export const prioritiesMap: readonly TableEntry[] = [
  mapped(
    frameworks,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      number: fact,
      method: fact,
      criteria: prose,
      judgements: fact,
      reason: prose,
      authorId: link,
      createdAt: fact,
    },
  ),
  mapped(
    matrices,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      name: prose,
      x: fact,
      y: fact,
      size: fact,
      colour: fact,
      quadrants: fact,
      splitX: fact,
      splitY: fact,
      createdBy: link,
      createdAt: fact,
      version: fact,
    },
  ),
  mapped(
    raters,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      roundId: link,
      memberId: link,
      invitedAt: fact,
      submittedAt: fact,
    },
  ),
  mapped(
    ratings,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      roundId: link,
      memberId: link,
      useCaseId: link,
      criterion: fact,
      value: fact,
      comment: prose,
      ratedAt: fact,
      version: fact,
    },
  ),
  mapped(
    roundReveals,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      roundId: link,
      reason: prose,
      revealedBy: link,
      revealedAt: fact,
    },
  ),
  mapped(
    roundUseCases,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      roundId: link,
      useCaseId: link,
    },
  ),
  mapped(
    rounds,
    { purpose: 'planning', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      title: prose,
      frameworkId: link,
      criteria: fact,
      createdBy: link,
      createdAt: fact,
      version: fact,
    },
  ),
]
