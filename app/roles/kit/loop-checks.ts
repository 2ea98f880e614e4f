import { spearmanBrown } from '#app/math/agreement/spearman-brown.ts'
import { distinctTakers } from '#app/math/matching/distinct-takers.ts'
import type { Level } from '#app/roles/competencies.ts'
import { type InterviewKind, totalMinutes } from '#app/roles/loops.ts'

/** What the checks need to know of an interview; `interviewers` are ids, left out while nobody is assigned. */
export type CheckedInterview = {
  key: string
  name: string
  kind: InterviewKind
  minutes: number
  competencies: readonly string[]
  interviewers?: readonly string[]
  /** How many of them meet a candidate; everybody where it is left out. */
  each?: number | null
  paid?: boolean
  liveVariant?: boolean
}

export type CheckedLoop = {
  level: Level
  mustCompetencies: readonly { key: string; name: string }[]
  interviews: readonly CheckedInterview[]
  reasonForMore?: string
}

export type LoopRule =
  | 'must-rated-twice'
  | 'competencies-per-interview'
  | 'scored-interviews'
  | 'total-minutes'
  | 'take-home-length'
  | 'take-home-unpaid'
  | 'take-home-live-variant'

export type LoopFinding = {
  rule: LoopRule
  reason: string
  source: string
  interview?: string
  competency?: string
}

/** Reliability of a single interview's rating when interviews are held apart. */
export const singleInterviewReliability = 0.44

const scoredLimit = 4
const competencyLimit = 3
const takeHomeUnpaidLimit = 120
const takeHomeLimit = 180

const practice = 'Groundwork hiring practice'
const huffcutt = 'Huffcutt, Culbertson & Weyhrauch (2013), with the Spearman–Brown formula'

const isScored = (interview: CheckedInterview) => interview.kind !== 'screen'

/** Longest candidate time in minutes over the whole loop: 5 hours for L1 and L2, 6 hours above. */
export const minutesLimit = (level: Level): number => (level === 'L1' || level === 'L2' ? 300 : 360)

/**
 * Reliability of the average of a loop's scored interviews.
 *
 * @param scored number of scored interviews, 1 or more
 * @returns 0 to 1, or null when there is nothing to average
 * @see Huffcutt, Culbertson & Weyhrauch (2013): .44 for one of several separate interviews
 */
export const predictedReliability = (scored: number): number | null =>
  spearmanBrown(singleInterviewReliability, scored)

/**
 * How many people rate a competency of one candidate: distinct interviewers where they are assigned, of a pool as many as
 * meet the candidate and rate nothing else of it where that can be avoided; and one for each interview that has none yet.
 */
export const ratersOf = (competency: string, interviews: readonly CheckedInterview[]): number => {
  const rating = interviews.filter(
    (interview) => isScored(interview) && interview.competencies.includes(competency),
  )
  const open = rating.filter((interview) => !interview.interviewers?.length)
  return distinctTakers(rating.flatMap(seatsOf)).filter(Boolean).length + open.length
}

/** For each person who meets a candidate, who that may be. */
const seatsOf = ({ interviewers = [], each }: CheckedInterview): (readonly string[])[] =>
  each ? Array.from({ length: each }, () => interviewers) : interviewers.map((one) => [one])

const coverage = ({ mustCompetencies, interviews }: CheckedLoop): LoopFinding[] =>
  mustCompetencies.flatMap(({ key, name }) => {
    const raters = ratersOf(key, interviews)
    if (raters >= 2) return []
    const who = raters === 0 ? 'nobody' : 'only one person'
    return {
      rule: 'must-rated-twice' as const,
      competency: key,
      reason: `${name} is a must, yet ${who} rates it. Two people see more than one, and neither carries the verdict alone.`,
      source: practice,
    }
  })

const load = ({ interviews }: CheckedLoop): LoopFinding[] =>
  interviews
    .filter((interview) => interview.competencies.length > competencyLimit)
    .map((interview) => ({
      rule: 'competencies-per-interview',
      interview: interview.key,
      reason: `${interview.name} rates ${interview.competencies.length} competencies. More than ${competencyLimit} leave too little time for evidence on each.`,
      source: practice,
    }))

const third = (value: number | null) => (value === null ? '–' : value.toFixed(3))

const length = ({ interviews, reasonForMore }: CheckedLoop): LoopFinding[] => {
  const scored = interviews.filter(isScored)
  if (scored.length <= scoredLimit || reasonForMore?.trim()) return []
  const before = third(predictedReliability(scoredLimit))
  const after = third(predictedReliability(scored.length))
  const minutes = totalMinutes(scored.slice(scoredLimit))
  return [
    {
      rule: 'scored-interviews',
      reason: `${scored.length} scored interviews: going beyond ${scoredLimit} lifts the reliability from ${before} to ${after} and costs each candidate ${minutes} more minutes. Give a reason or drop one.`,
      source: huffcutt,
    },
  ]
}

const duration = ({ interviews, level }: CheckedLoop): LoopFinding[] => {
  const minutes = totalMinutes(interviews)
  const limit = minutesLimit(level)
  if (minutes <= limit) return []
  return [
    {
      rule: 'total-minutes',
      reason: `The loop takes ${minutes} minutes of a candidate's time; at ${level} the limit is ${limit}. Long processes lose people to other offers.`,
      source: practice,
    },
  ]
}

const takeHome = (interview: CheckedInterview): LoopFinding[] => {
  const finding = (rule: LoopRule, reason: string): LoopFinding => ({
    rule,
    reason,
    interview: interview.key,
    source: practice,
  })
  const { name, minutes, paid, liveVariant } = interview
  return [
    ...(minutes > takeHomeLimit
      ? [finding('take-home-length', `${name} takes ${minutes} minutes; the limit is three hours.`)]
      : []),
    ...(minutes > takeHomeUnpaidLimit && !paid
      ? [finding('take-home-unpaid', `${name} takes more than two hours, so it is paid work.`)]
      : []),
    ...(liveVariant
      ? []
      : [
          finding('take-home-live-variant', `${name} needs a live variant that people may choose.`),
        ]),
  ]
}

/** Everything in a loop that breaks a rule, each with its reason and source; empty when it may be used as it is. */
export const checkLoop = (loop: CheckedLoop): LoopFinding[] => [
  ...coverage(loop),
  ...load(loop),
  ...length(loop),
  ...duration(loop),
  ...loop.interviews.filter(({ kind }) => kind === 'take-home').flatMap(takeHome),
]
