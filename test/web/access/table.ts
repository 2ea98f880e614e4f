import type { Rule } from '#test/web/access/rule.ts'
import { accountsTable } from '#test/web/access/table/accounts.ts'
import { candidatesTable } from '#test/web/access/table/candidates.ts'
import { roadmapTable } from '#test/web/access/table/planning/roadmap.ts'
import { capacityTable } from '#test/web/access/table/planning/capacity.ts'
import { plansTable } from '#test/web/access/table/planning/plans.ts'
import { billingTable } from '#test/web/access/table/settings/billing.ts'
import { careersTable } from '#test/web/access/table/careers.ts'
import { commonTable } from '#test/web/access/table/common.ts'
import { companyTable } from '#test/web/access/table/company.ts'
import { debriefsTable } from '#test/web/access/table/debriefs.ts'
import { schedulingTable } from '#test/web/access/table/hiring/scheduling.ts'
import { scorecardsTable } from '#test/web/access/table/scorecards.ts'
import { peopleTable } from '#test/web/access/table/people.ts'
import { portalTable } from '#test/web/access/table/portal.ts'
import { webhooksTable } from '#test/web/access/table/settings/webhooks.ts'
import { identityTable } from '#test/web/access/table/settings/identity.ts'
import { interviewsTable } from '#test/web/access/table/interviews.ts'
import { offersTable } from '#test/web/access/table/hiring/offers.ts'
import { openingsTable } from '#test/web/access/table/openings.ts'
import { outcomesTable } from '#test/web/access/table/planning/outcomes.ts'
import { modulesTable } from '#test/web/access/table/planning/modules.ts'
import { scopingTable } from '#test/web/access/table/planning/scoping.ts'
import { prioritiesTable } from '#test/web/access/table/planning/priorities.ts'
import { tldrsTable } from '#test/web/access/table/writing/tldrs.ts'
import { useCasesTable } from '#test/web/access/table/planning/use-cases.ts'
import { postsTable } from '#test/web/access/table/writing/posts.ts'
import { documentsTable } from '#test/web/access/table/writing/documents.ts'
import { rightsTable } from '#test/web/access/table/hiring/rights.ts'
import { rolesTable } from '#test/web/access/table/roles.ts'

/** Who may do what, address by address. One that is not here makes the suite fail. */
export const table: Record<string, Rule> = {
  ...commonTable,
  ...companyTable,
  ...accountsTable,
  ...webhooksTable,
  ...billingTable,
  ...identityTable,
  ...rolesTable,
  ...rightsTable,
  ...documentsTable,
  ...useCasesTable,
  ...prioritiesTable,
  ...scopingTable,
  ...capacityTable,
  ...roadmapTable,
  ...modulesTable,
  ...outcomesTable,
  ...plansTable,
  ...postsTable,
  ...openingsTable,
  ...interviewsTable,
  ...schedulingTable,
  ...scorecardsTable,
  ...debriefsTable,
  ...offersTable,
  ...careersTable,
  ...peopleTable,
  ...portalTable,
  ...candidatesTable,
  ...tldrsTable,
}
