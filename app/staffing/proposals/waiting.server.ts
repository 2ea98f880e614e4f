import { sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'

/** Rows `(id, role, people, reason, created_at)` of priced hiring proposals nobody has judged yet. */
export const waitingProposals = ({ org }: Pick<InTransaction, 'org'>): SQL => sql`
  select p.id, coalesce(c.name, p.role) as role, p.people, p.reason, p.created_at
    from staffing.proposals p
    left join roles.role_cards c on c.org_id = p.org_id and c.key = p.role
   where p.org_id = ${org.id} and p.pricing is not null
     and not exists (select 1 from staffing.proposal_verdicts v
       where v.org_id = p.org_id and v.proposal_id = p.id)`
