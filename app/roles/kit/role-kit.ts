import { answerTimes } from './answer-times.ts'
import type { Competency, Level } from '#app/roles/competencies.ts'
import { findCompetency } from '#app/roles/competency-library.ts'
import { type KitInterview, planInterviews } from './interview-plans.ts'
import { renderJobDescription } from './job-description.ts'
import { durationText, payText, placesText } from './wording.ts'
import { type Loop, totalMinutes } from '#app/roles/loops.ts'
import type { Pay } from '#app/roles/pay.ts'
import type { Place } from '#app/roles/places.ts'
import type { LevelCard, RoleCard } from '#app/roles/role-cards.ts'
import { findLoop, findRole } from '#app/roles/role-library.ts'

export type KitInput = {
  /** A key of the library, or an organisation's own card. */
  role: string | RoleCard
  level: Level
  loop?: Loop
  competencies?: (key: string) => Competency | undefined
  useCases?: readonly string[]
  places?: readonly Place[]
  pay?: Pay
  team?: { about?: string; publications?: readonly { title: string; url: string }[] }
  /** Whom to write to for an accommodation: a name, an address or both. */
  contact?: string
}

export type RubricCompetency = {
  key: string
  name: string
  definition: string
  must: boolean
  weight: number
  knockOut: number | null
  anchors: string[]
}

export type KitStage = { name: string; kind: 'application' | 'interview' | 'decision' }

export type CandidateStep = {
  key: string
  name: string
  minutes: number
  format: string
  scored: boolean
  text: string
}

export type RoleKit = {
  title: string
  roleKey: string
  level: Level
  jobDescription: string
  /** What the job description still lacks before it may be published. */
  missing: ('useCases' | 'places' | 'pay' | 'contact')[]
  rubric: { competencies: RubricCompetency[] }
  loop: { stages: KitStage[]; interviews: KitInterview[] }
  candidatePlan: { totalMinutes: number; intro: string; steps: CandidateStep[]; after: string }
}

const stageNames = { screen: 'First call', scored: 'Interviews' }

const stages: KitStage[] = [
  { name: 'Applied', kind: 'application' },
  { name: stageNames.screen, kind: 'interview' },
  { name: stageNames.scored, kind: 'interview' },
  { name: 'Decision', kind: 'decision' },
]

const rubricOf = (
  card: RoleCard,
  level: Level,
  find: (key: string) => Competency | undefined,
): RubricCompetency[] => {
  const entry = (must: boolean) => (weighted: { key: string; weight: number }) => {
    const competency = find(weighted.key)
    const anchors = competency?.anchors[level]
    if (!competency || !anchors) return []
    const { key, name, definition } = competency
    const { weight } = weighted
    return [{ key, name, definition, must, weight, knockOut: null, anchors: [...anchors] }]
  }
  return [
    ...card.competencies.must.flatMap(entry(true)),
    ...card.competencies.nice.flatMap(entry(false)),
  ]
}

const summarise = (interviews: readonly KitInterview[]): string => {
  const scored = interviews.filter(({ kind }) => kind !== 'screen')
  const count = ['no', 'one', 'two', 'three', 'four', 'five'][scored.length] ?? scored.length
  return `After a first call there ${scored.length === 1 ? 'is one interview' : `are ${count} interviews`}. All steps take ${durationText(totalMinutes(interviews))} of your time.`
}

const describe = (
  card: RoleCard,
  entry: LevelCard,
  input: KitInput,
  interviews: readonly KitInterview[],
): string =>
  renderJobDescription(entry.title, {
    mission: card.mission,
    scope: entry.scope,
    useCaseIntro: card.useCases.intro,
    useCaseLead: input.useCases?.length
      ? 'You would work on these use cases:'
      : 'Use cases like these wait for you:',
    useCases: input.useCases?.length ? input.useCases : card.useCases.examples,
    responsibilities: entry.responsibilities,
    dayToDay: card.dayToDay.intro,
    moments: card.dayToDay.moments,
    mustHaves: entry.mustHaves,
    minimum: entry.minimum,
    niceToHaves: entry.niceToHaves,
    stack: card.stack.join(', '),
    interviewSummary: summarise(interviews),
    interviews: interviews.map(({ name, minutes }) => `${name}: ${minutes} minutes`),
    daysAfterApplying: String(answerTimes.daysAfterApplying),
    workingDaysAfterInterview: String(answerTimes.workingDaysAfterInterview),
    pay: payText(input.pay),
    places: placesText(input.places),
    contact: input.contact,
    team: input.team?.about,
    publications: input.team?.publications?.map(({ title, url }) => `[${title}](${url})`),
  })

const candidatePlan = (interviews: readonly KitInterview[]): RoleKit['candidatePlan'] => ({
  totalMinutes: totalMinutes(interviews),
  intro: `${summarise(interviews)} You know beforehand who will be there, what is assessed and which tools you may use.`,
  steps: interviews.map(({ key, name, minutes, format, kind, candidateText }) => ({
    key,
    name,
    minutes,
    format,
    scored: kind !== 'screen',
    text: candidateText,
  })),
  after: `Each interviewer writes down what they saw before they talk with the others. You hear from us within ${answerTimes.workingDaysAfterInterview} working days of your last interview, whatever the answer is.`,
})

const lacking = (input: KitInput): RoleKit['missing'] => [
  ...(input.useCases?.length ? [] : ['useCases' as const]),
  ...(input.places?.length ? [] : ['places' as const]),
  ...(input.pay ? [] : ['pay' as const]),
  ...(input.contact?.trim() ? [] : ['contact' as const]),
]

/**
 * Everything an opening needs, made from a role card at one level: job description, rubric with
 * anchors, loop with questions, and what candidates are told. The result is plain data, so that
 * the opening keeps its own copy.
 *
 * @returns null when the role, its loop or the level does not exist
 */
export const roleKit = (input: KitInput): RoleKit | null => {
  const card = typeof input.role === 'string' ? findRole(input.role) : input.role
  const entry = card?.levels[input.level]
  const loop = input.loop ?? (card && findLoop(card.key))
  if (!card || !entry || !loop) return null
  const find = input.competencies ?? findCompetency
  const interviews = planInterviews(loop, input.level, stageNames, find)
  return {
    title: entry.title,
    roleKey: card.key,
    level: input.level,
    jobDescription: describe(card, entry, input, interviews),
    missing: lacking(input),
    rubric: { competencies: rubricOf(card, input.level, find) },
    loop: { stages: stages.map((stage) => ({ ...stage })), interviews },
    candidatePlan: candidatePlan(interviews),
  }
}
