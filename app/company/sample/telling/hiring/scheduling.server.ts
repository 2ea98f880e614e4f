import { and, eq } from 'drizzle-orm'
import { idOf } from '#app/company/sample/telling/hiring.server.ts'
import { assignPlanInterviewers } from '#app/hiring/interviews/plans/plans.server.ts'
import { addInterviewer } from '#app/hiring/interviews/scheduling.server.ts'
import {
  addException,
  sayAvailability,
} from '#app/hiring/scheduling/availability/availability.server.ts'
import { bookByTeam, offerTimes } from '#app/hiring/scheduling/meetings/offering.server.ts'
import { findTimes } from '#app/hiring/scheduling/times/times.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { interviewPlans, openings } from '#db/schema/openings.ts'
import { offersTo, sampleHours, takenBy } from '#db/seed/availability.ts'
import type { Story } from '#app/company/sample/telling/story.server.ts'

/** When the sample's interviewers can, and the times two candidates were offered. */
export async function tellScheduling(story: Story): Promise<void> {
  for (const { key, hours, perDay, perWeek } of sampleHours)
    await sayAvailability(story.as(key, 30), { hours, buffer: 15, perDay, perWeek, version: 0 })
  const away = { firstDay: story.dayAhead(9), lastDay: story.dayAhead(13), hours: null }
  await addException(story.as('wei', 5), away)
  await nameInterviewers(story)
  for (const offer of offersTo) await offerTo(story, offer)
}

/** Who takes which interview of the open position. */
async function nameInterviewers(story: Story) {
  const plans = await transaction(story.as('mateo', 0), (tx) =>
    tx.db
      .select({ id: interviewPlans.id, key: interviewPlans.key })
      .from(interviewPlans)
      .innerJoin(
        openings,
        and(eq(openings.orgId, tx.org.id), eq(openings.id, interviewPlans.openingId)),
      )
      .where(and(eq(interviewPlans.orgId, tx.org.id), eq(openings.roleKey, takenBy.role))),
  )
  for (const { id: planId, key } of plans) {
    const by = takenBy.plans[key]
    if (!by) continue
    const memberIds = by.map(idOf)
    const peoplePerCandidate = by.length > 1 ? 1 : null
    await assignPlanInterviewers(story.as('priya', 30), { planId, memberIds, peoplePerCandidate })
  }
}

/** Long enough for it to be told in working hours. */
const aMomentAgo = 0.01

async function offerTo(story: Story, { name, by, booked }: (typeof offersTo)[number]) {
  const recruiter = story.as('mateo', aMomentAgo)
  const key = await findFirstCall(story, name)
  await addInterviewer(recruiter, { ...key, interviewerId: story.as(by, 0).actor.id })
  const { proposed, terms } = await findTimes(story.as('mateo', 0), key)
  const startsAt = proposed.slice(0, 6).map(({ at }) => at)
  const videoLink = 'https://meet.fennel.example/first-call'
  const { moves, noticeHours } = terms
  await offerTimes(recruiter, { ...key, startsAt, videoLink, moves, noticeHours })
  const [, second] = startsAt
  if (booked && second) await bookByTeam(recruiter, key, second)
}

/** The first call of a candidate. */
const findFirstCall = (story: Story, name: string) =>
  transaction(story.as('mateo', 0), async (tx) => {
    const [row] = await tx.db
      .select({ candidacyId: candidacies.id, planId: interviewPlans.id })
      .from(candidacies)
      .innerJoin(
        candidates,
        and(eq(candidates.orgId, candidacies.orgId), eq(candidates.id, candidacies.candidateId)),
      )
      .innerJoin(
        interviewPlans,
        and(
          eq(interviewPlans.orgId, candidacies.orgId),
          eq(interviewPlans.openingId, candidacies.openingId),
          eq(interviewPlans.kind, 'screen'),
        ),
      )
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidates.name, name)))
    if (!row) throw new Error(`${name} has no first call.`)
    return row
  })
