import { z } from 'zod'
import { mostPeople, mostQuestions } from './plan-words.ts'
import { interviewKinds } from '#app/roles/loops.ts'

export type PlanKind = (typeof interviewKinds)[number]

const questionSchema = z.object({
  text: z.string().trim().max(600).default(''),
  probes: z.string().trim().max(1200).default(''),
  listenFor: z.string().trim().max(400).default(''),
  competency: z.string().max(60).default(''),
})

/** One planned interview as its form sends it. Questions without a text are left out. */
export const planSchema = z.object({
  name: z.string().trim().min(3, 'Give the interview a name.').max(80),
  kind: z.enum(interviewKinds),
  stageId: z.uuid('Choose a stage.'),
  minutes: z.number().int().min(10).max(240),
  minutesForCandidate: z.number().int().min(0).max(30),
  format: z.string().trim().max(120).default(''),
  purpose: z.string().trim().min(10, 'Say what this interview is for.').max(700),
  instructions: z.string().trim().max(12_000).default(''),
  candidateText: z
    .string()
    .trim()
    .min(20, 'Tell the candidate what happens and what is assessed.')
    .max(4000),
  competencies: z
    .array(z.string().max(60))
    .max(3, 'An interview rates at most three competencies: more leave too little time for each.')
    .default([]),
  paid: z.boolean().default(false),
  liveVariant: z.boolean().default(false),
  reason: z.string().trim().max(500).default(''),
  questions: z.array(questionSchema).max(mostQuestions).default([]),
})

export type PlanInput = z.infer<typeof planSchema>

/** Who is named for a planned interview, and how many of them meet a candidate: everybody where no number is given. */
export const interviewersSchema = z.object({
  members: z.array(z.uuid()).max(mostPeople, `Name at most ${mostPeople} people.`).default([]),
  peoplePerCandidate: z.number().int().min(1).max(mostPeople).optional(),
})

export type PlanQuestion = {
  text: string
  probes: string[]
  listenFor: string
  competency: string
}

/** Questions as stored: probes one to a line, empty rows dropped. */
export const questionsOf = (input: Pick<PlanInput, 'questions'>): PlanQuestion[] =>
  input.questions
    .filter(({ text }) => text !== '')
    .map(({ text, probes, listenFor, competency }) => ({
      text,
      probes: linesOf(probes),
      listenFor,
      competency,
    }))

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s*/, '').trim())
    .filter((line) => line !== '')

type ReadablePlan = {
  name: string
  minutes: number
  purpose: string
  instructions: string
  candidateText: string
  questions: PlanQuestion[]
}

/** A plan as one text, to lay two versions side by side. */
export const planText = (plan: ReadablePlan): string =>
  [
    `${plan.name}, ${plan.minutes} minutes`,
    plan.purpose,
    plan.instructions,
    plan.candidateText,
    ...plan.questions.map(({ text, probes }) =>
      [text, ...probes.map((probe) => `- ${probe}`)].join('\n'),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')

/** A key for a plan that did not come from the library: unique among those there are. */
export function planKey(name: string, taken: readonly string[]): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
  const base = words || 'interview'
  const numbered = Array.from({ length: taken.length + 1 }, (_, at) =>
    at === 0 ? base : `${base}-${at + 1}`,
  )
  return numbered.find((key) => !taken.includes(key)) ?? base
}

/** A stored plan as its form edits it. */
export const planInput = (
  plan: Omit<PlanInput, 'questions'> & { questions: readonly PlanQuestion[] },
): PlanInput => ({
  name: plan.name,
  kind: plan.kind,
  stageId: plan.stageId,
  minutes: plan.minutes,
  minutesForCandidate: plan.minutesForCandidate,
  format: plan.format,
  purpose: plan.purpose,
  instructions: plan.instructions,
  candidateText: plan.candidateText,
  competencies: plan.competencies,
  paid: plan.paid,
  liveVariant: plan.liveVariant,
  reason: plan.reason,
  questions: plan.questions.map(({ text, probes, listenFor, competency }) => ({
    text,
    probes: probes.join('\n'),
    listenFor,
    competency,
  })),
})

/** What the form of a new interview starts with. */
export const blankPlan = (stageId: string): PlanInput => ({
  name: '',
  kind: 'scored',
  stageId,
  minutes: 60,
  minutesForCandidate: 10,
  format: '',
  purpose: '',
  instructions: '',
  candidateText: '',
  competencies: [],
  paid: false,
  liveVariant: false,
  reason: '',
  questions: [],
})
