import type { Context, InTransaction } from '#app/accounts/context.ts'
import {
  candidacySeatFor,
  lockCandidacy,
  refuseEnded,
} from '#app/hiring/interviews/candidacy-seats.server.ts'
import type { CandidacySeat } from '#app/hiring/interviews/candidacy-seats.server.ts'
import { findInterview } from '#app/hiring/interviews/interview-rows.server.ts'
import { listPlans } from '#app/hiring/interviews/loops.server.ts'
import { findMeetingOf, isBookedAhead } from '#app/hiring/interviews/meetings.server.ts'
import { choosePeople } from '#app/hiring/interviews/pools/choice.ts'
import { hasTimeAhead } from '#app/hiring/interviews/pools/places.ts'
import { isPool } from '#app/hiring/interviews/pools/pool-words.ts'
import { findMates } from '#app/hiring/interviews/pools/pools.server.ts'
import { addInterviewer, standing } from '#app/hiring/interviews/scheduling.server.ts'
import { cardOf } from '#app/hiring/scorecards/card-rows.server.ts'
import { replaceInterviewer } from '#app/hiring/scorecards/panel/endings.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { mayAskAnother, openPlaces } from '#app/hiring/interviews/pools/asking.ts'
import { tellOfHandover } from './handover-mails.server.ts'

export type AskAnother = {
  interviewId: string
  /** Somebody of the pool; left out for whoever has most room. */
  interviewerId?: string | undefined
}

export type Asked = {
  candidacyId: string
  name: string
  /** Times were offered before, which may not suit them. */
  offered: boolean
}

/**
 * Has somebody else of the pool take an interview that has no time and of which nothing is written yet, or the place of one that
 * counts no more. Whoever had it and whoever has it now hear of it by mail.
 */
export const askAnother = (
  ctx: Context,
  { interviewId, interviewerId }: AskAnother,
): Promise<Asked> =>
  transaction(ctx, async (tx) => {
    const { candidacyId } = await findInterview(tx, interviewId)
    const { candidacy } = await candidacySeatFor(tx, candidacyId, 'interview.schedule')
    await lockCandidacy(tx, candidacyId)
    refuseEnded(candidacy)
    const asked = await findAsked(tx, candidacy, interviewId)
    const chosen = interviewerId ?? asked.best
    const other = asked.among.find(({ memberId }) => memberId === chosen)
    if (!other) throw new Invalid('They cannot be asked for this candidate. Choose somebody else.')
    const id = await handOver(tx, asked, other.memberId)
    await tellOfHandover(tx, {
      candidacy,
      interview: asked.plan.name,
      before: asked.ended ? null : asked.interviewerId,
      now: { memberId: other.memberId, interviewId: id },
    })
    return { candidacyId, name: other.name, offered: asked.meeting !== null }
  })

/** The interview with its plan, and who else of the pool can be asked; refused where nobody can. */
async function findAsked(
  tx: InTransaction,
  { id: candidacyId, openingId }: CandidacySeat['candidacy'],
  interviewId: string,
) {
  const { plan: stored, interviewerId, stage } = await findInterview(tx, interviewId)
  const plan = (await listPlans(tx, openingId)).find(({ id }) => id === stored.id)
  if (!plan || !isPool(plan.interviewers.length, plan.peoplePerCandidate))
    throw new Invalid('This interview has no pool. Hand it over by name.')
  const wanted = [{ plan, places: 1 }]
  const found = await findMates(tx, { candidacyId, openingId, stageId: stage.id }, wanted)
  const among = found.mates.get(plan.id) ?? []
  const { ended, sealed, version } = await cardOf(tx, interviewId)
  const takers = (await standing(tx, candidacyId, stage.id)).filter(isOf(plan))
  const meeting = await findMeetingOf(tx, { candidacyId, planId: plan.id })
  const verdict = mayAskAnother({
    ended,
    open: openPlaces(plan, takers),
    hasTime: hasTimeAhead(takers, tx.now) || isBookedAhead(meeting, tx),
    begun: sealed || version > 1,
    others: among.length,
  })
  if (!verdict.ok) throw new Invalid(verdict.reason)
  const pool = { planId: plan.id, places: 1, among }
  const [best] = choosePeople([pool], new Set(found.standing)).get(plan.id) ?? []
  return { interviewId, candidacyId, interviewerId, plan, ended, among, best, meeting }
}

const isOf =
  ({ id }: { id: string }) =>
  ({ planId }: { planId: string }) =>
    planId === id

type Found = Awaited<ReturnType<typeof findAsked>>

const ofThePool = 'Somebody else of the pool was asked.'

/** The id of the interview that somebody else takes now. */
async function handOver(tx: InTransaction, asked: Found, interviewerId: string): Promise<string> {
  const { interviewId, candidacyId, plan, ended } = asked
  const { id } = ended
    ? await addInterviewer(tx, { candidacyId, planId: plan.id, interviewerId })
    : await replaceInterviewer(tx, { interviewId, interviewerId, reason: ofThePool })
  return id
}
