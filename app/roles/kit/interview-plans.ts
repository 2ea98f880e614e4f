import { type Competency, type Level, questionsAt } from '#app/roles/competencies.ts'
import type {
  CandidateBrief,
  InterviewKind,
  Loop,
  LoopInterview,
  Screen,
} from '#app/roles/loops.ts'

/** A question as the interviewer reads it; `competency` is empty where nothing is rated. */
export type KitQuestion = {
  text: string
  probes: string[]
  listenFor: string
  competency: string
}

/** One planned interview: everything its interviewer and its candidate need. */
export type KitInterview = {
  key: string
  name: string
  kind: InterviewKind
  stage: string
  minutes: number
  minutesForCandidate: number
  format: string
  purpose: string
  competencies: string[]
  questions: KitQuestion[]
  instructions: string
  candidateText: string
}

export type CompetencyLookup = (key: string) => Competency | undefined

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

const opening =
  'Introduce yourself and your work in two sentences. Say what will happen, how long it takes and that you will take notes.'

const closing = (minutes: number) =>
  `Stop with ${minutes} minutes left: they belong to the candidate's questions. Close by asking how it went for them and saying when they will hear from us.`

const evidence =
  'The exercise comes first; the questions are for what it did not show, and two in depth beat six in passing. Note what was said or done, not what you make of it. Give a hint when somebody is stuck: a rating can still be high after a hint. Fill in your scorecard before you speak with the others.'

const shapeOf = (line: string | undefined) =>
  line?.startsWith('|') ? 'row' : line?.startsWith('```') ? 'code' : 'text'

/** Joins lines of material: table rows stay next to each other, code stays code, the rest become bullets. */
const material = (lines: readonly string[]) =>
  lines
    .map((line, at) => {
      const shape = shapeOf(line)
      const apart = at > 0 && (shape !== shapeOf(lines[at - 1]) || shape === 'code')
      return `${apart ? '\n' : ''}${shape === 'text' ? `- ${line}` : line}`
    })
    .join('\n')

const guide = (interview: LoopInterview, level: Level): string => {
  const notes = interview.levelNotes.filter(({ levels }) => levels.includes(level))
  return [
    `### Open\n\n${opening}`,
    `### Exercise\n\n${interview.exercise.ask}`,
    `### Material\n\n${material(interview.exercise.material)}`,
    `### When somebody is stuck\n\n${bullets(interview.exercise.hints)}`,
    ...(notes.length > 0 ? [`### At ${level}\n\n${notes.map(({ note }) => note).join(' ')}`] : []),
    `### Rate\n\n${evidence}`,
    `### Close\n\n${closing(interview.minutesForCandidate)}`,
  ].join('\n\n')
}

const candidateText = (brief: CandidateBrief): string =>
  [
    `**What happens.** ${brief.happens}`,
    `**What is assessed.** ${brief.assessed}`,
    `**AI tools.** ${brief.aiTools}`,
    `**How to prepare.** ${brief.prepare}`,
  ].join('\n\n')

const shared = (meeting: Screen | LoopInterview) => ({
  key: meeting.key,
  name: meeting.name,
  minutes: meeting.minutes,
  minutesForCandidate: meeting.minutesForCandidate,
  format: meeting.format,
  purpose: meeting.purpose,
  candidateText: candidateText(meeting.candidate),
})

const planScreen = (screen: Screen, stage: string): KitInterview => ({
  ...shared(screen),
  kind: 'screen',
  stage,
  competencies: [],
  questions: screen.questions.map(({ text, probes }) => ({
    text,
    probes: [...probes],
    listenFor: '',
    competency: '',
  })),
  instructions: [
    `### Open\n\n${opening}`,
    '### Talk\n\nThis call is not rated. Describe the work, the pay range and the steps ahead, then ask the questions below. Never ask what somebody earns now, and leave private life out.',
    `### Close\n\n${closing(screen.minutesForCandidate)}`,
  ].join('\n\n'),
})

const questionsPerCompetency = 2

/** The loop's own order says which questions come first; those of other levels are passed over. */
const questionsFor = (
  key: string,
  interview: LoopInterview,
  { level, find }: { level: Level; find: CompetencyLookup },
): KitQuestion[] => {
  const competency = find(key)
  const suitable = competency ? questionsAt(competency, level) : []
  return interview.questions
    .flatMap((id) => suitable.filter((question) => question.id === id))
    .slice(0, questionsPerCompetency)
    .map(({ text, probes, listenFor }) => ({
      text,
      probes: [...probes],
      listenFor,
      competency: key,
    }))
}

const planScored = (
  interview: LoopInterview,
  { level, stage, find }: { level: Level; stage: string; find: CompetencyLookup },
): KitInterview => ({
  ...shared(interview),
  kind: 'scored',
  stage,
  competencies: [...interview.competencies],
  questions: interview.competencies.flatMap((key) => questionsFor(key, interview, { level, find })),
  instructions: guide(interview, level),
})

/**
 * The planned interviews of a loop at one level, the first call leading. Questions are those the
 * loop picks from the competencies each interview rates, as far as they suit the level.
 */
export const planInterviews = (
  loop: Loop,
  level: Level,
  stages: { screen: string; scored: string },
  find: CompetencyLookup,
): KitInterview[] => [
  planScreen(loop.screen, stages.screen),
  ...loop.interviews.map((interview) =>
    planScored(interview, { level, stage: stages.scored, find }),
  ),
]
