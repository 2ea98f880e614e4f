import { suggestedCriteria } from '#app/planning/priorities/criteria/framework.ts'
import { saveCriteria } from '#app/planning/priorities/criteria/frameworks.server.ts'
import { saveMatrix } from '#app/planning/priorities/matrix/setup/setups.server.ts'
import { firstSetup } from '#app/planning/priorities/matrix/place/query.ts'
import { rate } from '#app/planning/priorities/rounds/ratings.server.ts'
import { carryForward, revealRound } from '#app/planning/priorities/rounds/results.server.ts'
import { findRoundChoices, startRound } from '#app/planning/priorities/rounds/rounds.server.ts'
import { namedMatrix, openRound, revealedRound } from '#db/seed/priorities.ts'
import type { Story } from './story.server.ts'

/** How the sample company compares: criteria, a matrix with names of its own, a round that is done and one that waits. */
export async function tellPriorities(story: Story): Promise<void> {
  const planner = story.as('leilani', revealedRound.daysAgo + 6)
  const criteria = suggestedCriteria.map(({ weight, ...one }) => ({ ...one, points: weight * 200 }))
  const reason = 'What the board asks about'
  await saveCriteria(planner, { version: 0, typed: { reason, criteria } })
  const { splitX: _, splitY: __, ...setup } = firstSetup
  await saveMatrix(planner, null, { ...setup, ...namedMatrix })
  await tellRevealed(story)
  await tellOpen(story)
}

/** The use cases of the reference instance; later ones came after the round. */
const ratedPlaces = 7

const idOf = (story: Story, key: string) => story.as(key, 0).actor.id

async function tellRevealed(story: Story): Promise<void> {
  const { title, daysAgo, sheets, whyNow } = revealedRound
  const planner = story.as('leilani', daysAgo)
  const { criteria, useCases } = await findRoundChoices(planner)
  const places = useCases.slice(0, ratedPlaces).map(({ id }) => id)
  const { id } = await startRound(planner, {
    title,
    criteria: criteria.map(({ key }) => key),
    useCases: places,
    raters: Object.keys(sheets).map((key) => idOf(story, key)),
  })
  for (const [person, sheet] of Object.entries(sheets)) {
    const typed = typedFrom(person, sheet, places)
    await rate(story.as(person, daysAgo - 2), { id, typed, handIn: true })
  }
  await revealRound(story.as('leilani', daysAgo - 4), id, whyNow)
  await carryForward(story.as('leilani', daysAgo - 4), id)
}

const typedFrom = (
  person: string,
  sheet: Record<string, (number | null)[]>,
  places: readonly string[],
) =>
  Object.entries(sheet).flatMap(([criterion, values]) =>
    places.map((useCase, place) => ({
      useCase,
      criterion,
      value: values[place] ?? undefined,
      comment: reasonOf(person, criterion, place),
    })),
  )

const reasonOf = (person: string, criterion: string, place: number): string =>
  revealedRound.reasons.find(
    ([who, by, at]) => who === person && by === criterion && at === place,
  )?.[3] ?? ''

async function tellOpen(story: Story): Promise<void> {
  const { title, daysAgo, raters, places } = openRound
  const planner = story.as('leilani', daysAgo)
  const { criteria, useCases } = await findRoundChoices(planner)
  await startRound(planner, {
    title,
    criteria: criteria.map(({ key }) => key),
    useCases: useCases.filter((_, place) => places.includes(place)).map(({ id }) => id),
    raters: raters.map((key) => idOf(story, key)),
  })
}
