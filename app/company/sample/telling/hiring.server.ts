import { addTag } from '#app/hiring/candidates/person/tags.server.ts'
import { writeNote } from '#app/hiring/candidates/person/notes.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { openOpening } from '#app/hiring/openings/openings.server.ts'
import {
  closeOpening,
  publishOpening,
} from '#app/hiring/openings/publication/publications.server.ts'
import { changeTeamLinks } from '#app/hiring/openings/team-links/team-links.server.ts'
import { seatMember } from '#app/hiring/openings/team/team.server.ts'
import type { Level } from '#app/roles/competencies.ts'
import { candidates } from '#db/seed/candidates.ts'
import type { SampleCandidate } from '#db/seed/candidates.ts'
import { aboutTheTeam, team } from '#db/seed/company.ts'
import { pastHire, pastRating } from '#db/seed/past-hire.ts'
import type { Story } from './story.server.ts'

const interviewers = ['fatima', 'wei', 'tomasz', 'sofia']
export const stageNames = {
  application: 'Applied',
  screen: 'First call',
  interviews: 'Interviews',
  decision: 'Decision',
}
const ratingsPerInterview = 3

/** Everything the sample company has done about hiring, told through the verbs of the product. */
export async function tellHiring(story: Story): Promise<void> {
  await fillPastOpening(story)
  await fillOpenOpening(story)
  await draftNextOpening(story)
}

type Wanted = {
  role: string
  level: Level
  daysAgo: number
  useCases: string[]
  headcount?: number
  pay?: { min: number; max: number }
}

const usualPay = { min: 82_000, max: 104_000 }

/** Opens a position with its interviewers and its recruiter. */
export async function openPosition(
  story: Story,
  { role, level, daysAgo, useCases, headcount = 1, pay = usualPay }: Wanted,
): Promise<string> {
  const manager = story.as('priya', daysAgo)
  const { id } = await openOpening(manager, {
    role,
    level,
    useCases,
    headcount,
    employmentType: 'full-time',
    places: [
      { country: 'GB', city: 'London' },
      { country: 'GB', remote: true },
    ],
    pay: { ...pay, currency: 'GBP', period: 'year' },
    contact: '',
  })
  for (const key of interviewers)
    await seatMember(manager, { openingId: id, memberId: idOf(key), part: 'interviewer' })
  await seatMember(manager, { openingId: id, memberId: idOf('mateo'), part: 'recruiter' })
  return id
}

export const idOf = (key: string): string => {
  const person = team.find((member) => member.key === key)
  if (!person) throw new Error(`Nobody in the sample company is called ${key}.`)
  return person.id
}

async function fillPastOpening(story: Story) {
  const { role, openedDaysAgo, interviewedDaysAgo, closedDaysAgo } = pastHire
  const openingId = await openPosition(story, {
    role,
    level: 'L3',
    daysAgo: openedDaysAgo,
    useCases: ['Forecast demand for 2,300 shops'],
  })
  await publishOpening(story.as('priya', openedDaysAgo), openingId)
  const ids: string[] = []
  for (const [index, person] of pastHire.candidates.entries()) {
    const id = await story.apply(openingId, {
      ...person,
      location: '',
      daysAgo: openedDaysAgo - 10,
    })
    await story.moveTo(id, stageNames.interviews, interviewedDaysAgo + 5)
    await interviewPast(story, id, index)
    ids.push(id)
  }
  await hirePast(story, ids[0] ?? '')
  await rejectCandidacies(story.as('mateo', closedDaysAgo + 2), {
    openingId,
    candidacyIds: ids.slice(1),
    reason: 'Others fit this opening better',
    message: null,
  })
  const closing = { openingId, outcome: 'filled' as const, reason: 'Elif Yıldız starts in spring.' }
  await closeOpening(story.as('priya', closedDaysAgo), closing)
}

async function hirePast(story: Story, candidacyId: string) {
  const decidedAgo = pastHire.closedDaysAgo + 8
  for (const [turn, said] of pastHire.views.entries()) {
    await story.say(candidacyId, { ...said, daysAgo: decidedAgo + 1 - turn * 0.01 })
  }
  await story.hire(candidacyId, decidedAgo, {
    agreed: 'on',
    notes: 'Unanimous; the case presentation decided it.',
    learningPlan: pastHire.learningPlan,
    startsOn: story.dayAhead(60 - pastHire.closedDaysAgo),
  })
}

async function interviewPast(story: Story, candidacyId: string, index: number) {
  const quality = pastHire.candidates[index]?.quality ?? 3
  const takenBy = pastHire.takenBy[index] ?? []
  const cards = pastHire.plans.map((plan, position) => {
    const by = takenBy[position] ?? 'priya'
    const ratings = Array.from({ length: ratingsPerInterview }, (_, part) =>
      pastRating(quality, by, index * 5 + position * 3 + part),
    )
    const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length
    const recommendation = mean >= 3.2 ? ('yes' as const) : ('no' as const)
    return {
      by,
      plan,
      ratings,
      recommendation,
      daysAgo: pastHire.interviewedDaysAgo - position,
      sealed: true,
    }
  })
  await story.interview(candidacyId, cards)
}

async function fillOpenOpening(story: Story) {
  const useCases = [
    'Forecast demand for 2,300 shops, a day and a week ahead',
    'Route support tickets of shops and farms to the right desk',
    'Recommend what a shop should order next',
  ]
  const openingId = await openPosition(story, {
    role: 'ml-engineer',
    level: 'L3',
    daysAgo: 40,
    useCases,
  })
  await changeTeamLinks(story.as('priya', 38.1), { openingId, version: 1, links: aboutTheTeam })
  await publishOpening(story.as('priya', 38), openingId)
  for (const candidate of candidates) await addCandidate(story, openingId, candidate)
}

async function addCandidate(story: Story, openingId: string, candidate: SampleCandidate) {
  const { name, email, location, resume, source, appliedDaysAgo: daysAgo } = candidate
  const id = await story.apply(openingId, { name, email, location, resume, source, daysAgo })
  const movedAgo = Math.max(0.5, daysAgo - 4)
  if (candidate.stage !== 'application') {
    await story.moveTo(
      id,
      stageNames[candidate.stage === 'decision' ? 'interviews' : candidate.stage],
      movedAgo,
    )
  }
  const recruiter = story.as('mateo', movedAgo)
  for (const label of candidate.tags) await addTag(recruiter, { candidacyId: id, label })
  if (candidate.note) await writeNote(recruiter, { candidacyId: id, text: candidate.note })
  const lastAgo = candidate.stage === 'decision' ? 6 : 2
  const cards = candidate.cards.map((card, position) => ({
    ...card,
    daysAgo: lastAgo - position * 0.2,
  }))
  await story.interview(id, cards)
  if (candidate.stage === 'decision') await story.moveTo(id, stageNames.decision, 4)
  for (const said of candidate.views ?? []) await story.say(id, { ...said, daysAgo: 3 })
  await story.answered(id, candidate.answeredDaysAgo)
  if (candidate.ending) await endCandidacy(story, openingId, id, candidate)
}

async function endCandidacy(
  story: Story,
  openingId: string,
  id: string,
  { ending, answeredDaysAgo }: SampleCandidate,
) {
  const recruiter = story.as('mateo', answeredDaysAgo ?? 1)
  if (ending?.outcome === 'withdrawn') await story.withdraw(recruiter, id, ending.reason)
  else
    await rejectCandidacies(recruiter, {
      openingId,
      candidacyIds: [id],
      reason: ending?.reason ?? '',
      message: null,
    })
}

async function draftNextOpening(story: Story) {
  const pay = { min: 46_000, max: 58_000 }
  await openPosition(story, { role: 'data-analyst', level: 'L2', daysAgo: 3, useCases: [], pay })
}
