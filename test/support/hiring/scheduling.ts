import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import { chooseTime, showMeeting } from '#app/hiring/portal/meetings/own-meetings.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { sayAvailability } from '#app/hiring/scheduling/availability/availability.server.ts'
import { offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies } from '#db/schema/candidates.ts'
import { interviews } from '#db/schema/interviews.ts'
import { bookings, offeredSlots } from '#db/schema/scheduling.ts'
import { openTestDatabase } from '#test/support/database.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { addCandidacy, addLoopWorld } from '#test/support/interviews.ts'
import type { LoopWorld } from '#test/support/interviews.ts'
import { addMember, addOrganisation } from '#test/support/people.ts'

export type SchedulingWorld = {
  data: TestDatabase
  manager: Context
  /** Interviewers, free on weekdays from 8:00 to 20:00 in UTC. */
  ines: Context
  omar: Context
  world: LoopWorld
  planId: string
}

/** An opening whose first scored interview is taken by people with known hours. */
export async function openScheduling(): Promise<SchedulingWorld> {
  const data = await openTestDatabase()
  const org = await addOrganisation(data.database, 'Kelp & Sons')
  const manager = await addMember(data.database, org, 'hiring-manager', 'Mira Manager')
  const ines = await addMember(data.database, org, 'interviewer', 'Ines Interviewer')
  const omar = await addMember(data.database, org, 'interviewer', 'Omar Other')
  const world = await addLoopWorld(manager, [ines, omar])
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 480, to: 1200 }))
  const said = { hours, buffer: 15, perDay: 12, perWeek: 40, version: 0 }
  for (const person of [ines, omar]) await sayAvailability(person, said)
  const plan = world.plans.find(({ stageId }) => stageId === world.scoredStage)
  return { data, manager, ines, omar, world, planId: plan!.id }
}

const terms = { videoLink: 'https://meet.example/room', moves: 1, noticeHours: 24 }

type Wanted = { times: string[]; by: Context[] }

/** A candidate with the interview set up and times offered, who lives in New York. */
export async function addChooser(of: SchedulingWorld, name: string, { times, by }: Wanted) {
  const { manager, planId, world } = of
  const { id: candidacyId } = await addCandidacy(manager, world.openingId, name)
  const key = { candidacyId, planId }
  for (const person of by) await addInterviewer(manager, { ...key, interviewerId: person.actor.id })
  const startsAt = times.map((time) => new Date(time))
  const { meetingId } = await offerTimes(manager, { ...key, startsAt, ...terms })
  const slots = await slotsOf(manager, meetingId)
  const portal = await portalOf(manager, candidacyId, name)
  const address = { application: candidacyId, meeting: meetingId }
  const zone = 'America/New_York'
  const show = (ctx: PortalContext = portal) =>
    showMeeting(ctx, address, { asked: zone, remembered: null })
  const choose = async (slot: number, seen?: string) =>
    chooseTime(portal, address, {
      slot: slots[slot]!.id,
      zone,
      seen: seen ?? (await show()).seen,
    })
  return { id: candidacyId, key, address, portal, show, choose }
}

const slotsOf = (ctx: Context, meetingId: string) =>
  transaction(ctx, (tx) =>
    tx.db
      .select()
      .from(offeredSlots)
      .where(and(eq(offeredSlots.orgId, tx.org.id), eq(offeredSlots.meetingId, meetingId)))
      .orderBy(offeredSlots.startsAt),
  )

/** A candidate in their portal. */
export const portalOf = (ctx: Context, candidacyId: string, name: string): Promise<PortalContext> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ candidateId: candidacies.candidateId })
      .from(candidacies)
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    const actor = { kind: 'candidate' as const, id: row!.candidateId, name }
    return { ...ctx, actor, session: newId(), timeZone: 'UTC' }
  })

/** Bookings of a meeting that stand. */
export const standingOf = (ctx: Context, meetingId: string) =>
  transaction(ctx, (tx) =>
    tx.db
      .select()
      .from(bookings)
      .where(
        and(
          eq(bookings.orgId, tx.org.id),
          eq(bookings.meetingId, meetingId),
          isNull(bookings.endedAt),
        ),
      ),
  )

/** A candidate's interviews as the team's pages know them. */
export const interviewsOf = (ctx: Context, candidacyId: string) =>
  transaction(ctx, (tx) =>
    tx.db
      .select({
        id: interviews.id,
        version: interviews.version,
        startsAt: interviews.startsAt,
      })
      .from(interviews)
      .where(and(eq(interviews.orgId, tx.org.id), eq(interviews.candidacyId, candidacyId))),
  )
