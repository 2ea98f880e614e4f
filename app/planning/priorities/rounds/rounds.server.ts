import { and, eq, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { readBoard } from '#app/planning/priorities/board/board.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { rounds, roundUseCases } from '#db/schema/priorities.ts'
import { seatRaters } from './invitations.server.ts'
import type { NewRound } from './round.ts'

export type ListedRound = {
  id: string
  title: string
  createdAt: string
  useCases: number
  raters: number
  submitted: number
  revealedAt: string | null
  cancelledAt: string | null
  /** Whether the actor is invited, and has handed in. */
  mine: 'none' | 'open' | 'submitted'
}

/** Rounds, newest first: all of them for who plans, for others those they were invited to. */
export const listRounds = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    const mayPlan = can(tx.actor, 'planning.read').ok
    const list = await readRounds(tx)
    return {
      mayPlan,
      mayStart: can(tx.actor, 'planning.edit').ok,
      rounds: list.filter(({ mine }) => mayPlan || mine !== 'none'),
    }
  })

/** Rows `(id, title, use_cases, created_at)` of the rounds that wait for the actor's ratings. */
export const awaitedRounds = ({ org, actor }: Pick<InTransaction, 'org' | 'actor'>): SQL => sql`
  select r.id, r.title, r.created_at,
      (select count(*)::int from planning.round_use_cases u
        where u.org_id = r.org_id and u.round_id = r.id) as use_cases
    from planning.rounds r
   where r.org_id = ${org.id}
     and exists (select 1 from planning.raters a where a.org_id = r.org_id and a.round_id = r.id
       and a.member_id = ${actor.id} and a.submitted_at is null)
     and not exists (select 1 from planning.round_reveals v
       where v.org_id = r.org_id and v.round_id = r.id)
     and not exists (select 1 from planning.round_cancellations c
       where c.org_id = r.org_id and c.round_id = r.id)`

async function readRounds(tx: InTransaction): Promise<ListedRound[]> {
  const [org, me] = [tx.org.id, tx.actor.id]
  const { rows } = await tx.db.execute<ListedRound>(sql`
    select r.id, r.title, to_json(r.created_at)#>>'{}' as "createdAt",
      (select count(*)::int from planning.round_use_cases u where u.org_id = ${org} and u.round_id = r.id) as "useCases",
      count(a.id)::int as raters, count(a.submitted_at)::int as submitted,
      to_json(v.revealed_at)#>>'{}' as "revealedAt",
      to_json(c.cancelled_at)#>>'{}' as "cancelledAt",
      case when count(*) filter (where a.member_id = ${me}) = 0 then 'none'
        when count(a.submitted_at) filter (where a.member_id = ${me}) > 0 then 'submitted' else 'open' end as mine
    from planning.rounds r
    left join planning.raters a on a.org_id = ${org} and a.round_id = r.id
    left join planning.round_reveals v on v.org_id = ${org} and v.round_id = r.id
    left join planning.round_cancellations c on c.org_id = ${org} and c.round_id = r.id
    where r.org_id = ${org}
    group by r.id, r.title, r.created_at, v.revealed_at, c.cancelled_at
    order by r.created_at desc, r.id desc
    limit 200`)
  return rows
}

/** What a new round can be made of. */
export const findRoundChoices = (ctx: Context) =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { items, framework } = await readBoard(tx)
    return {
      criteria: framework?.criteria ?? [],
      useCases: items.map(({ id, number, title }) => ({ id, number, title })),
      people: await listPeople(tx),
    }
  })

/** Everybody who can be invited. */
export const listPeople = (tx: InTransaction) =>
  tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(members.name, members.id)

/** Starts a round on the criteria as they are now, and invites its raters. */
export const startRound = (ctx: Context, asked: NewRound): Promise<{ id: string }> =>
  transaction(ctx, async (tx) => {
    authorise(tx.actor, 'planning.edit')
    const { items, framework } = await readBoard(tx)
    if (!framework) throw new Invalid('Set your criteria first: a round rates by them.')
    const known = framework.criteria.map(({ key }) => key)
    const criteria = known.filter((key) => asked.criteria.includes(key))
    const useCases = items.filter(({ id }) => asked.useCases.includes(id))
    const invited = (await listPeople(tx)).filter(({ id }) => asked.raters.includes(id))
    refuse(asked, { criteria, useCases, raters: invited })
    const id = newId()
    const row = { orgId: tx.org.id, id, title: asked.title, frameworkId: framework.id, criteria }
    await tx.db.insert(rounds).values({ ...row, createdBy: tx.actor.id, createdAt: tx.now })
    await tx.db
      .insert(roundUseCases)
      .values(
        useCases.map((one) => ({ orgId: tx.org.id, id: newId(), roundId: id, useCaseId: one.id })),
      )
    await seatRaters(tx, { id, title: asked.title }, invited)
    const counts = { useCases: useCases.length, raters: invited.length }
    await record(tx, { verb: 'round.started', subject: { type: 'round', id }, data: counts })
    return { id }
  })

type Found = Record<'criteria' | 'useCases' | 'raters', readonly unknown[]>

function refuse(asked: NewRound, found: Found): void {
  const errors = Object.fromEntries(
    (['criteria', 'useCases', 'raters'] as const).flatMap((field) =>
      found[field].length === new Set(asked[field]).size
        ? []
        : [[field, ['Something you chose is not there any more. Choose again.']]],
    ),
  )
  if (Object.keys(errors).length > 0) throw new Invalid('Please check the round.', errors)
}

/** Titles and descriptions of the use cases of a round, by number. */
export const titlesOf = async (tx: InTransaction, roundId: string) => {
  const { rows } = await tx.db.execute<RoundUseCase>(sql`
    select u.id, u.number, u.title, u.problem, u.input, u.output
    from planning.round_use_cases r
    join planning.use_cases u on u.org_id = ${tx.org.id} and u.id = r.use_case_id
    where r.org_id = ${tx.org.id} and r.round_id = ${roundId}
    order by u.number`)
  return rows
}

export type RoundUseCase = {
  id: string
  number: number
  title: string
  problem: string
  input: string
  output: string
}
