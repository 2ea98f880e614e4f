import { usualCurrency } from '#app/planning/money.ts'
import { sql } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import type { StepKey } from '#app/planning/scoping/checklist/question.ts'
import { roleLibrary } from '#app/roles/role-library.ts'

export type Choice = { value: string; label: string }

export type Choices = { currency: string; members: Choice[]; metrics: Choice[]; roles: Choice[] }

type Row = { list: 'currency' | 'members' | 'metrics' | 'roles'; value: string; label: string }

const parts = (tx: InTransaction, step: StepKey) => [
  sql`select 'currency' as list, currency as value, currency as label
    from planning.calendars where org_id = ${tx.org.id}`,
  ...(step === 'metrics'
    ? [
        sql`select 'members', id::text, name
          from accounts.members where org_id = ${tx.org.id} and removed_at is null`,
        sql`select 'metrics', id::text, name from planning.metrics where org_id = ${tx.org.id}`,
      ]
    : []),
  ...(step === 'people'
    ? [sql`select 'roles', key, name from roles.role_cards where org_id = ${tx.org.id}`]
    : []),
]

/** What the lists of a step's form offer, in one query. */
export async function findChoices(tx: InTransaction, step: StepKey): Promise<Choices> {
  const { rows } = await tx.db.execute<Row>(
    sql`${sql.join(parts(tx, step), sql` union all `)} order by label`,
  )
  const of = (list: Row['list']) =>
    rows.filter((row) => row.list === list).map(({ value, label }) => ({ value, label }))
  const own = of('roles')
  const library = roleLibrary
    .filter(({ key }) => !own.some(({ value }) => value === key))
    .map(({ key, name }) => ({ value: key, label: name }))
  return {
    currency: of('currency')[0]?.value ?? usualCurrency,
    members: of('members'),
    metrics: of('metrics'),
    roles: step === 'people' ? [...own, ...library] : [],
  }
}
