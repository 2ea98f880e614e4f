import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatRaters, tellCancelled } from '#app/planning/priorities/rounds/invitations.server.ts'
import { roundLock } from '#app/planning/priorities/rounds/ratings.server.ts'
import { mostRaters, stillOpen } from '#app/planning/priorities/rounds/round.ts'
import { listPeople } from '#app/planning/priorities/rounds/rounds.server.ts'
import { roundAt, type RoundSeat } from '#app/planning/priorities/rounds/seat.server.ts'
import { oneWriter } from '#app/planning/use-cases/seats.server.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { raters, roundCancellations } from '#db/schema/priorities.ts'

/** What can be changed about a round that is still open; for a closed one, why it cannot. */
export const findRoundChanges = (ctx: Context, id: string) =>
  transaction(ctx, async (tx) => {
    const seat = await roundAt(tx, id, 'edit')
    return {
      title: seat.title,
      verdict: stillOpen(seat),
      raters: seat.raters.map(({ name }) => name),
      submitted: seat.raters.filter(({ submittedAt }) => submittedAt).length,
      people: others(seat, await listPeople(tx)),
    }
  })

const others = <P extends { id: string }>(seat: RoundSeat, people: readonly P[]): P[] =>
  people.filter(({ id }) => !seat.raters.some((rater) => rater.id === id))

async function openSeat(tx: InTransaction, id: string): Promise<RoundSeat> {
  await oneWriter(tx, roundLock(id))
  const seat = await roundAt(tx, id, 'edit')
  const open = stillOpen(seat)
  if (!open.ok) throw new Conflict(open.reason)
  return seat
}

/** Asks more people for their ratings. Who is in the round already or has left is refused. */
export const inviteMoreRaters = (
  ctx: Context,
  { id, raters: asked }: { id: string; raters: readonly string[] },
): Promise<{ invited: number }> =>
  transaction(ctx, async (tx) => {
    const seat = await openSeat(tx, id)
    const invited = others(seat, await listPeople(tx)).filter((one) => asked.includes(one.id))
    refuse(seat, new Set(asked).size, invited.length)
    await seatRaters(tx, seat, invited)
    const data = { raters: invited.length }
    await record(tx, { verb: 'round.raters_invited', subject: { type: 'round', id }, data })
    return { invited: invited.length }
  })

function refuse(seat: RoundSeat, asked: number, found: number): void {
  const sorry = (text: string) => new Invalid(text, { raters: [text] })
  if (found < asked)
    throw sorry('Somebody you chose is in the round already, or left. Choose again.')
  if (seat.raters.length + found > mostRaters)
    throw sorry(`A round has ${mostRaters} raters at most; ${seat.raters.length} are in it.`)
}

/** Calls a round off for good: nobody is asked any more, and what was rated is never shown. */
export const cancelRound = (ctx: Context, id: string, reason: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { title, raters: seats } = await openSeat(tx, id)
    await tx.db.insert(roundCancellations).values({
      orgId: tx.org.id,
      id: newId(),
      roundId: id,
      reason,
      cancelledBy: tx.actor.id,
      cancelledAt: tx.now,
    })
    const submitted = seats.filter(({ submittedAt }) => submittedAt).length
    const subject = { type: 'round', id } as const
    await record(tx, { verb: 'round.cancelled', subject, data: { submitted } })
    await tellCancelled(tx, { id, title, reason }, await addressesOf(tx, id))
  })

const addressesOf = (tx: InTransaction, roundId: string) =>
  tx.db
    .select({ id: members.id, name: members.name, email: members.email })
    .from(raters)
    .innerJoin(members, and(eq(members.orgId, tx.org.id), eq(members.id, raters.memberId)))
    .where(and(eq(raters.orgId, tx.org.id), eq(raters.roundId, roundId)))
