import {
  checkLoop,
  minutesLimit,
  predictedReliability,
  ratersOf,
} from '#app/roles/kit/loop-checks.ts'
import type { CheckedInterview, LoopFinding } from '#app/roles/kit/loop-checks.ts'
import type { Level } from '#app/roles/competencies.ts'
import { totalMinutes } from '#app/roles/loops.ts'
import { wantedRaters } from '#app/hiring/interviews/plans/plan-words.ts'
import type { PlanKind } from '#app/hiring/interviews/plans/plan.ts'
import { poolLoads, teamMinutes } from '#app/hiring/interviews/pools/pool-load.ts'
import type { PoolLoad } from '#app/hiring/interviews/pools/pool-load.ts'
import { isPool, whoMeets } from '#app/hiring/interviews/pools/pool-words.ts'

export type LoopPerson = { memberId: string; name: string }

export type LoopPlan = {
  id: string
  key: string
  name: string
  kind: PlanKind
  minutes: number
  competencies: string[]
  interviewers: LoopPerson[]
  /** How many of them meet a candidate; null for everybody. */
  peoplePerCandidate: number | null
  paid: boolean
  liveVariant: boolean
  reason: string
}

export type LoopCompetency = { key: string; name: string; must: boolean }

/**
 * How many interviews somebody takes at most in a week, how many stand in their fullest coming week, and how many are set up with them
 * and not held yet.
 */
export type InterviewerLoad = LoopPerson & { perWeek: number; booked: number; ahead: number }

export type CoverageRow = LoopCompetency & {
  raters: number
  /** Who rates it of every candidate, by name; and pools of which some do. */
  people: string[]
  /** How many of the raters are named. */
  named: number
  /** Interviews that rate it and have nobody yet. */
  open: number
  covered: boolean
}

export type LoopVerdict = {
  findings: LoopFinding[]
  coverage: CoverageRow[]
  scored: number
  reliability: number | null
  /** What one more scored interview would lift the reliability to. */
  reliabilityWithOneMore: number | null
  minutes: number
  minutesLimit: number
  /** Minutes that interviewers spend with one candidate, all of them together. */
  teamMinutes: number
  pools: PoolLoad[]
  overloaded: InterviewerLoad[]
}

export const usualPerWeek = 5

/**
 * Everything the loop page says about a loop; empty findings mean it may be used as it is.
 *
 * @param waiting candidates for whom an interview is still to be set up, by plan
 */
export function judgeLoop(
  level: Level,
  competencies: readonly LoopCompetency[],
  plans: readonly LoopPlan[],
  loads: readonly InterviewerLoad[],
  waiting: ReadonlyMap<string, number> = new Map(),
): LoopVerdict {
  const interviews = plans.map(asChecked)
  const scored = plans.filter(({ kind }) => kind !== 'screen').length
  const mustCompetencies = competencies.filter(({ must }) => must)
  const reasonForMore = plans.map(({ reason }) => reason).find((reason) => reason.trim() !== '')
  return {
    findings: checkLoop({ level, mustCompetencies, interviews, reasonForMore }),
    coverage: competencies.map((competency) => coverageOf(competency, plans, interviews)),
    scored,
    reliability: predictedReliability(scored),
    reliabilityWithOneMore: predictedReliability(scored + 1),
    minutes: totalMinutes(plans),
    minutesLimit: minutesLimit(level),
    teamMinutes: teamMinutes(plans),
    pools: poolLoads(plans, loads, waiting),
    overloaded: loads.filter(({ perWeek, booked }) => booked > perWeek),
  }
}

function coverageOf(
  competency: LoopCompetency,
  plans: readonly LoopPlan[],
  interviews: CheckedInterview[],
): CoverageRow {
  const rating = plans.filter(
    ({ kind, competencies }) => kind !== 'screen' && competencies.includes(competency.key),
  )
  const raters = ratersOf(competency.key, interviews)
  const open = rating.filter(({ interviewers }) => interviewers.length === 0).length
  return {
    ...competency,
    raters,
    people: [...new Map(rating.flatMap(ratedBy)).values()],
    named: raters - open,
    open,
    covered: !competency.must || raters >= wantedRaters,
  }
}

/** Each person by their id, or the pool as one, with what they are called. */
const ratedBy = ({ id, interviewers, peoplePerCandidate }: LoopPlan): [string, string][] => {
  const names = interviewers.map(({ name }) => name)
  return isPool(names.length, peoplePerCandidate)
    ? [[id, whoMeets(names, peoplePerCandidate)]]
    : interviewers.map(({ memberId, name }) => [memberId, name])
}

const asChecked = (plan: LoopPlan): CheckedInterview => ({
  key: plan.key,
  name: plan.name,
  kind: plan.kind,
  minutes: plan.minutes,
  competencies: plan.competencies,
  interviewers: plan.interviewers.map(({ memberId }) => memberId),
  each: plan.peoplePerCandidate,
  paid: plan.paid,
  liveVariant: plan.liveVariant,
})
