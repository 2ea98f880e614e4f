import { quarterOf } from '#app/planning/quarter.ts'
import { giveVerdict } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { recordQuarter } from '#app/planning/outcomes/recording/quarters.server.ts'
import { decideInReview, holdReview } from '#app/planning/outcomes/reviews/reviews.server.ts'
import { tellStory } from '#app/planning/outcomes/stories/stories.server.ts'
import type { People } from '#test/web/access/world/people.ts'

export type OutcomeIds = { review: string; story: string }

/** What came of a use case, and a review that looked at it. */
export async function addOutcomes(
  { planner, owner }: People,
  { otherUseCase: useCaseId }: { otherUseCase: string },
): Promise<OutcomeIds> {
  const slug = planner.org.slug
  const quarter = quarterOf(planner.now, 1)
  const note = `How it was measured at ${slug}`
  await recordQuarter(planner, { useCaseId, quarter, rows: [], realised: 12, note })
  await giveVerdict(planner, { useCaseId, verdict: 'worked', knownOn: '2025-12-01', note })
  const { id: review } = await holdReview(planner, {
    title: `Review at ${slug}`,
    heldOn: '2026-02-02',
    nextOn: null,
    people: [owner.actor.id],
    guests: `A guest of ${slug}`,
    notes: `Notes of ${slug}`,
  })
  const decided = { useCase: useCaseId, verdict: 'continue' as const, reason: `Why, ${slug}` }
  await decideInReview(planner, review, decided)
  const { id: story } = await tellStory(planner, {
    useCaseId,
    title: `Story of ${slug}`,
    words: `What changed at ${slug}`,
    facts: ['verdict'],
  })
  return { review, story }
}
