import { saveCriteria } from '#app/planning/priorities/criteria/frameworks.server.ts'
import { saveMatrix } from '#app/planning/priorities/matrix/setup/setups.server.ts'
import { rate } from '#app/planning/priorities/rounds/ratings.server.ts'
import { revealRound } from '#app/planning/priorities/rounds/results.server.ts'
import { findRoundChoices, startRound } from '#app/planning/priorities/rounds/rounds.server.ts'
import type { People } from '#test/web/access/world/people.ts'

export type PriorityIds = { matrix: string; openRound: string; revealedRound: string }

const criterion = (name: string, points: number) => ({
  key: '',
  name,
  question: 'How much?',
  unit: 'points',
  worst: 0,
  best: 10,
  points,
})

/** Criteria of the organisation, a matrix with a name of its own, a round being rated and a revealed one. */
export async function addPriorities(people: People, useCases: string[]): Promise<PriorityIds> {
  const { planner } = people
  const tag = planner.org.slug
  const criteria = [criterion(`Fit for ${tag}`, 100), criterion(`Reach of ${tag}`, 50)]
  await saveCriteria(planner, { version: 0, typed: { reason: `A reason of ${tag}`, criteria } })
  const { id: matrix } = await saveMatrix(planner, null, {
    name: `Matrix of ${tag}`,
    x: 'effort',
    y: 'value',
    size: '',
    colour: 'chance',
    quadrants: [`Top of ${tag}`, '', '', ''],
  })
  const openRound = await addRound(people, useCases, `Open round of ${tag}`)
  const revealedRound = await addRound(people, useCases, `Revealed round of ${tag}`)
  await revealRound(planner, revealedRound, `Why now, ${tag}`)
  return { matrix, openRound, revealedRound }
}

async function addRound({ planner, interviewer }: People, useCases: string[], title: string) {
  const criteria = (await findRoundChoices(planner)).criteria.map(({ key }) => key)
  const raters = [planner.actor.id, interviewer.actor.id]
  const { id } = await startRound(planner, { title, criteria, useCases, raters })
  const typed = useCases.map((useCase, i) => ({
    useCase,
    criterion: criteria[0] ?? '',
    value: 3 + i,
    comment: `Thought by ${title}`,
  }))
  await rate(interviewer, { id, typed, handIn: true })
  return id
}
