import { accountsMap } from './accounts.ts'
import { assistantMap } from './assistant.ts'
import { auditMap } from './audit.ts'
import { billingMap } from './billing.ts'
import { mailTemplatesMap } from './mail-templates.ts'
import { candidatesMap } from './candidates.ts'
import { capacityMap } from './capacity.ts'
import { documentsMap } from './documents.ts'
import { fairnessMap } from './fairness.ts'
import { filesMap } from './files.ts'
import { identityMap } from './identity.ts'
import { interviewsMap } from './interviews.ts'
import { mentionsMap } from './mentions.ts'
import { movingMap } from './moving.ts'
import { offersMap } from './offers.ts'
import { openingsMap } from './openings.ts'
import { outcomesMap } from './outcomes.ts'
import { portalMap } from './portal.ts'
import { postsMap } from './posts.ts'
import { prioritiesMap } from './priorities.ts'
import { programsMap } from './programs.ts'
import { queueMap } from './queue.ts'
import { rightsMap } from './rights.ts'
import { roadmapMap } from './roadmap.ts'
import { rolesMap } from './roles.ts'
import { schedulingMap } from './scheduling.ts'
import { scopingMap } from './scoping.ts'
import { staffingMap } from './staffing.ts'
import { tldrsMap } from './tldrs.ts'
import { useCasesMap } from './use-cases.ts'
import type { TableEntry } from './rules.ts'

/** What is held, why, for how long, who gets a copy, and what erasing does: for every column of every table. */
export const dataMap: readonly TableEntry[] = [
  ...accountsMap,
  ...assistantMap,
  ...auditMap,
  ...billingMap,
  ...mailTemplatesMap,
  ...candidatesMap,
  ...capacityMap,
  ...documentsMap,
  ...fairnessMap,
  ...filesMap,
  ...identityMap,
  ...interviewsMap,
  ...mentionsMap,
  ...movingMap,
  ...offersMap,
  ...openingsMap,
  ...outcomesMap,
  ...portalMap,
  ...postsMap,
  ...prioritiesMap,
  ...programsMap,
  ...queueMap,
  ...rightsMap,
  ...roadmapMap,
  ...rolesMap,
  ...schedulingMap,
  ...scopingMap,
  ...staffingMap,
  ...tldrsMap,
  ...useCasesMap,
]
