import type { Rule } from '#test/web/access/rule.ts'
import { accountsTable } from '#test/web/access/table/accounts.ts'
import { commonTable } from '#test/web/access/table/common.ts'
import { companyTable } from '#test/web/access/table/company.ts'
import { interviewsTable } from '#test/web/access/table/interviews.ts'
import { openingsTable } from '#test/web/access/table/openings.ts'
import { rolesTable } from '#test/web/access/table/roles.ts'

/** Who may do what, route by route. A route that is not here makes the suite fail. */
export const table: Record<string, Rule> = {
  ...commonTable,
  ...companyTable,
  ...accountsTable,
  ...rolesTable,
  ...openingsTable,
  ...interviewsTable,
}
