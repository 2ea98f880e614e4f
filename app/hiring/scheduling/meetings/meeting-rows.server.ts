import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { byId, endingOfInterview } from '#app/hiring/interviews/joins.server.ts'
import type { MeetingKey, Scheduling } from '#app/hiring/scheduling/availability/diaries.server.ts'
import { NotFound } from '#app/problems.ts'
import { members } from '#db/schema/accounts.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviewEndings, interviews } from '#db/schema/interviews.ts'
import { interviewPlans, openings } from '#db/schema/openings.ts'
import { bookings, meetings } from '#db/schema/scheduling.ts'

const columns = {
  id: meetings.id,
  candidacyId: meetings.candidacyId,
  planId: meetings.planId,
  videoLink: meetings.videoLink,
  moves: meetings.moves,
  noticeHours: meetings.noticeHours,
  givenTimes: meetings.givenTimes,
  version: meetings.version,
  name: interviewPlans.name,
  minutes: interviewPlans.minutes,
  candidateText: interviewPlans.candidateText,
  openingId: openings.id,
  title: openings.title,
  candidateId: candidates.id,
  candidate: candidates.name,
  email: candidates.email,
  /** Of whoever offered it first: what times are shown in while the candidate's own zone is not known. */
  teamZone: members.timeZone,
}

/** A meeting with what it is, whose, and for which opening. */
export async function findMeeting(tx: Scheduling, id: string) {
  const [row] = await tx.db
    .select(columns)
    .from(meetings)
    .innerJoin(interviewPlans, byId(tx, interviewPlans, meetings.planId))
    .innerJoin(candidacies, byId(tx, candidacies, meetings.candidacyId))
    .innerJoin(candidates, byId(tx, candidates, candidacies.candidateId))
    .innerJoin(openings, byId(tx, openings, candidacies.openingId))
    .innerJoin(members, byId(tx, members, meetings.createdBy))
    .where(and(eq(meetings.orgId, tx.org.id), eq(meetings.id, id)))
  if (!row) throw new NotFound()
  return row
}

export type Meeting = Awaited<ReturnType<typeof findMeeting>>

/** Changes of one meeting come one after the other. */
export const lockMeeting = (tx: Scheduling, id: string) =>
  tx.db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.orgId, tx.org.id), eq(meetings.id, id)))
    .for('update')

/** Who takes the interview, those who were taken out of the count left out; always in the same order. */
export const panelOf = (tx: Scheduling, { candidacyId, planId }: MeetingKey) =>
  tx.db
    .select({
      interviewId: interviews.id,
      startsAt: interviews.startsAt,
      memberId: members.id,
      name: members.name,
      email: members.email,
      timeZone: members.timeZone,
    })
    .from(interviews)
    .innerJoin(members, byId(tx, members, interviews.interviewerId))
    .leftJoin(interviewEndings, endingOfInterview(tx))
    .where(
      and(
        eq(interviews.orgId, tx.org.id),
        eq(interviews.candidacyId, candidacyId),
        eq(interviews.planId, planId),
        isNull(interviewEndings.id),
      ),
    )
    .orderBy(asc(members.id))

export type Panelist = Awaited<ReturnType<typeof panelOf>>[number]

/** The booking that stands. */
export async function standingBooking(tx: Scheduling, meetingId: string) {
  const [row] = await tx.db
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetingId),
        isNull(bookings.endedAt),
      ),
    )
  return row ?? null
}

export type Booking = NonNullable<Awaited<ReturnType<typeof standingBooking>>>

/** How many bookings the candidate moved or cancelled. */
export async function changesByCandidate(tx: Scheduling, meetingId: string): Promise<number> {
  const [row] = await tx.db
    .select({ used: count() })
    .from(bookings)
    .where(
      and(
        eq(bookings.orgId, tx.org.id),
        eq(bookings.meetingId, meetingId),
        eq(bookings.endedBy, 'candidate'),
      ),
    )
  return row?.used ?? 0
}

/** What was agreed for a meeting so far; null where there is none. */
export async function findTerms(tx: Scheduling, { candidacyId, planId }: MeetingKey) {
  const [row] = await tx.db
    .select({
      id: meetings.id,
      videoLink: meetings.videoLink,
      moves: meetings.moves,
      noticeHours: meetings.noticeHours,
      givenTimes: meetings.givenTimes,
    })
    .from(meetings)
    .where(
      and(
        eq(meetings.orgId, tx.org.id),
        eq(meetings.candidacyId, candidacyId),
        eq(meetings.planId, planId),
      ),
    )
  return row ?? null
}
