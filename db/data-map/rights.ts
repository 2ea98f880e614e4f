import {
  accessCopies,
  accessPassages,
  candidateDownloads,
  erasures,
  legalHolds,
  retentionSettings,
} from '#db/schema/rights.ts'
import { about, aboutFact, fact, link, ofInstallation, own, ownFact } from './choices.ts'
import type { Choice } from './choices.ts'
import { mapped } from './rules.ts'
import type { TableEntry } from './rules.ts'

/** What was made for one person's copy is in no other copy of theirs. */
const forOrganisation: Choice = { class: 'free-text', export: 'organisation', erase: 'blank' }

export const rightsMap: readonly TableEntry[] = [
  mapped(
    accessCopies,
    { purpose: 'data-rights', retention: 'candidate', rows: 'go', owns: ['fileId'] },
    {
      orgId: link,
      id: link,
      candidateId: link,
      askedBy: ownFact,
      message: own('free-text', 'blank'),
      askedAt: ownFact,
      openedBy: link,
      looked: fact,
      releasedBy: link,
      releasedAt: ownFact,
      unrevealed: fact,
      fileId: ofInstallation,
      readyAt: fact,
      expiresAt: fact,
      endedAt: fact,
      closedBy: link,
      closedAt: ownFact,
      reason: own('free-text', 'blank'),
      version: fact,
    },
  ),
  mapped(
    accessPassages,
    { purpose: 'data-rights', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      copyId: link,
      position: fact,
      source: fact,
      heading: forOrganisation,
      shown: fact,
      choice: fact,
      text: { class: 'judgement', export: 'never', erase: 'blank' },
      reason: forOrganisation,
    },
  ),
  mapped(
    candidateDownloads,
    { purpose: 'data-rights', retention: 'day', export: 'never', rows: 'go', owns: ['fileId'] },
    {
      orgId: link,
      id: link,
      candidateId: link,
      askedAt: fact,
      fileId: link,
      readyAt: fact,
      expiresAt: fact,
      endedAt: fact,
    },
  ),
  mapped(
    erasures,
    { purpose: 'data-rights', retention: 'candidate' },
    {
      orgId: link,
      id: link,
      candidateId: link,
      askedBy: aboutFact,
      memberId: link,
      askedAt: aboutFact,
      keepUntil: aboutFact,
      keptBy: fact,
      startedAt: fact,
      doneAt: fact,
      withdrawnAt: aboutFact,
      rows: fact,
      leftStanding: fact,
    },
  ),
  mapped(
    legalHolds,
    { purpose: 'data-rights', retention: 'candidate', rows: 'go' },
    {
      orgId: link,
      id: link,
      candidateId: link,
      reason: about('free-text'),
      placedBy: link,
      placedAt: aboutFact,
      releasedBy: link,
      releasedAt: aboutFact,
    },
  ),
  mapped(
    retentionSettings,
    { purpose: 'data-rights', retention: 'organisation' },
    {
      orgId: link,
      id: link,
      always: fact,
      own: fact,
      automatic: fact,
      changedBy: link,
      changedAt: fact,
      version: fact,
    },
  ),
]
