import { z } from 'zod'
import { levels } from './competencies.ts'

export const interviewKinds = ['screen', 'scored', 'take-home'] as const
export type InterviewKind = (typeof interviewKinds)[number]

const kebabCase = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const paragraph = z.string().trim().min(20).max(700)

/** What a candidate reads before the interview, in plain words. */
const candidateBriefSchema = z.strictObject({
  happens: paragraph,
  assessed: paragraph,
  aiTools: z.string().trim().min(10).max(300),
  prepare: paragraph,
})
export type CandidateBrief = z.infer<typeof candidateBriefSchema>

const exerciseSchema = z.strictObject({
  ask: z.string().trim().min(40).max(900),
  material: z.array(z.string().min(1).max(2500)).min(1),
  hints: z.array(z.string().trim().min(15).max(300)).min(2).max(5),
})

const meeting = {
  key: kebabCase,
  name: z.string().trim().min(3).max(80),
  minutes: z.number().int().min(15).max(180),
  minutesForCandidate: z.number().int().min(5).max(10),
  format: z.string().trim().min(5).max(120),
  purpose: paragraph,
  candidate: candidateBriefSchema,
}

const screenSchema = z.strictObject({
  ...meeting,
  questions: z
    .array(
      z.strictObject({
        text: z.string().trim().min(20).max(400),
        probes: z.array(z.string().trim().min(5).max(200)).max(4),
      }),
    )
    .min(3)
    .max(6),
})
export type Screen = z.infer<typeof screenSchema>

const loopInterviewSchema = z.strictObject({
  ...meeting,
  competencies: z.array(kebabCase).min(1).max(3),
  questions: z.array(kebabCase),
  exercise: exerciseSchema,
  levelNotes: z.array(
    z.strictObject({ levels: z.array(z.enum(levels)).min(1), note: z.string().min(20).max(400) }),
  ),
})
export type LoopInterview = z.infer<typeof loopInterviewSchema>

/** The interviews of one role: a call that is not scored, then interviews that each rate up to three competencies. */
export const loopSchema = z.strictObject({
  role: kebabCase,
  screen: screenSchema,
  interviews: z.array(loopInterviewSchema).min(1).max(5),
})
export type Loop = z.infer<typeof loopSchema>

/** Minutes of a candidate's time over the whole loop, the call and a take-home included. */
export const totalMinutes = (interviews: readonly { minutes: number }[]): number =>
  interviews.reduce((sum, interview) => sum + interview.minutes, 0)
