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

export type LoopPerson = { memberId: string; name: string }

export type LoopPlan = {
  id: string
  key: string
  name: string
  kind: PlanKind
  minutes: number
  competencies: string[]
  interviewers: LoopPerson[]
  paid: boolean
  liveVariant: boolean
  reason: string
}

export type LoopCompetency = { key: string; name: string; must: boolean }

/** How many interviews somebody takes at most in a week, and how many stand in their fullest coming week. */
export type InterviewerLoad = LoopPerson & { perWeek: number; booked: number }

export type CoverageRow = LoopCompetency & {
  raters: number
  people: string[]
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
  overloaded: InterviewerLoad[]
}

export const usualPerWeek = 5
/** Everything the loop page says about a loop; empty findings mean it may be used as it is. */
export function judgeLoop(
  level: Level,
  competencies: readonly LoopCompetency[],
  plans: readonly LoopPlan[],
  loads: readonly InterviewerLoad[],
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
  const people = new Map(
    rating.flatMap(({ interviewers }) =>
      interviewers.map(({ memberId, name }) => [memberId, name]),
    ),
  )
  const raters = ratersOf(competency.key, interviews)
  return {
    ...competency,
    raters,
    people: [...people.values()],
    open: rating.filter(({ interviewers }) => interviewers.length === 0).length,
    covered: !competency.must || raters >= wantedRaters,
  }
}

const asChecked = (plan: LoopPlan): CheckedInterview => ({
  key: plan.key,
  name: plan.name,
  kind: plan.kind,
  minutes: plan.minutes,
  competencies: plan.competencies,
  interviewers: plan.interviewers.map(({ memberId }) => memberId),
  paid: plan.paid,
  liveVariant: plan.liveVariant,
})
