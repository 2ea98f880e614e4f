import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { owesNoCard } from '#app/hiring/candidates/pipeline/owed-card.server.ts'
import { severityModel } from '#app/hiring/debriefs/arithmetic/severity.ts'
import { yearStart } from '#app/hiring/debriefs/reading/history.ts'
import { byId } from '#app/hiring/interviews/joins.server.ts'
import { sealInForce } from '#app/hiring/scorecards/card-joins.server.ts'
import { countingCards, ofCard } from '#app/hiring/scorecards/readable-cards.server.ts'
import { transaction } from '#db/connection.server.ts'
import { interviews, scorecards, scorecardSeals } from '#db/schema/interviews.ts'
import { interviewPlans } from '#db/schema/openings.ts'
import { calibrationOf } from './calibration.ts'
import type { Calibration, CalibrationCard } from './calibration.ts'

const mostCards = 500
const minute = 60 * 1000

const rated = sql<CalibrationCard['rated']>`(
  select coalesce(jsonb_agg(jsonb_build_array(r.competency, r.rating, length(r.evidence)) order by r.competency), '[]')
  from hiring.ratings r where r.org_id = hiring.scorecards.org_id
    and r.scorecard_id = hiring.scorecards.id and r.rating is not null)`

/** The newest cards that count, the actor's own before all others. */
async function findCards(tx: InTransaction): Promise<CalibrationCard[]> {
  const rows = await tx.db
    .select({
      id: scorecards.id,
      candidacy: scorecards.candidacyId,
      interviewer: scorecards.interviewerId,
      sealedAt: scorecardSeals.at,
      startsAt: interviews.startsAt,
      minutes: interviewPlans.minutes,
      rated,
    })
    .from(scorecards)
    .innerJoin(scorecardSeals, sealInForce(tx))
    .innerJoin(interviews, byId(tx, interviews, scorecards.interviewId))
    .innerJoin(interviewPlans, byId(tx, interviewPlans, interviews.planId))
    .where(
      and(
        eq(scorecards.orgId, tx.org.id),
        gt(scorecardSeals.at, yearStart(tx.now)),
        countingCards(),
        owesNoCard(tx, ofCard),
      ),
    )
    .orderBy(
      desc(sql`${scorecards.interviewerId} = ${tx.actor.id}`),
      desc(scorecardSeals.at),
      desc(scorecards.id),
    )
    .limit(mostCards)
  const rating = rows.filter((row) => row.rated.length > 0)
  return rating.map(({ startsAt, minutes, ...card }) => ({
    ...card,
    endedAt: startsAt && new Date(startsAt.getTime() + minutes * minute),
  }))
}

/**
 * How the actor rates beside their peers within a year, from revealed cards that count. Nobody else can ask for it:
 * there is no way to name another member.
 */
export async function findCalibration(ctx: Context): Promise<Calibration> {
  const cards = await transaction(ctx, (tx) => {
    authorise(tx.actor, 'openings.list')
    return findCards(tx)
  })
  const history = cards.flatMap(({ candidacy, interviewer, rated: ratings }) =>
    ratings.map(([competency, rating]) => ({ candidacy, interviewer, competency, rating })),
  )
  return calibrationOf(cards, ctx.actor.id, severityModel(history))
}
