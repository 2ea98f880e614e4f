import { referSomebody } from '#app/hiring/candidates/referrals/referrals.server.ts'
import { rejectCandidacies } from '#app/hiring/candidates/steps/endings.server.ts'
import { approveOffer } from '#app/hiring/offers/approval/approvals.server.ts'
import { setBand } from '#app/hiring/offers/band/bands.server.ts'
import { makeVersion } from '#app/hiring/offers/making/making.server.ts'
import { noteNegotiation, sendOffer } from '#app/hiring/offers/steps/steps.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { idOf, openPosition, stageNames } from '#app/company/sample/telling/hiring.server.ts'
import type { Story } from '#app/company/sample/telling/story.server.ts'
import {
  addressOf,
  afterFirstCall,
  analyticsEngineers,
  offered,
  turnedDown,
} from '#db/seed/analytics-engineers.ts'
import { referralsMade } from '#db/seed/candidates-side.ts'
import { pastRating } from '#db/seed/past-hire.ts'

const pay = { currency: 'GBP', period: 'year' } as const

/** An opening with two offers in the air, and everybody who applied for it. */
export async function tellOffers(story: Story): Promise<void> {
  const { role, openedDaysAgo, publishedDaysAgo, useCases, band } = analyticsEngineers
  const openingId = await openPosition(story, {
    role,
    level: 'L2',
    daysAgo: openedDaysAgo,
    useCases,
    headcount: offered.length,
    pay: band,
  })
  await setBand(story.as('priya', openedDaysAgo), { openingId, version: 0, ...band, ...pay })
  await publishOpening(story.as('priya', publishedDaysAgo), openingId)
  for (const { by, daysAgo, role: of, ...person } of referralsMade)
    if (of === role) await referSomebody(story.as(by, daysAgo), { ...person, openingId })
  await turnDown(story, openingId)
  for (const [turn, person] of offered.entries()) await offerTo(story, openingId, { person, turn })
}

async function turnDown(story: Story, openingId: string) {
  const ids: string[] = []
  for (const [turn, name] of [...turnedDown, ...afterFirstCall].entries())
    ids.push(
      await story.apply(openingId, {
        name,
        email: addressOf(name),
        location: '',
        daysAgo: 58 - turn * 0.7,
      }),
    )
  for (const id of ids.slice(turnedDown.length)) await story.moveTo(id, stageNames.screen, 36)
  await rejectCandidacies(story.as('mateo', 34), {
    openingId,
    candidacyIds: ids,
    reason: 'Others fit this opening better',
    message: null,
  })
}

type Turn = { person: (typeof offered)[number]; turn: number }

async function offerTo(story: Story, openingId: string, { person, turn }: Turn) {
  const { name, email, appliedDaysAgo: daysAgo, quality, view, offer } = person
  const { interviewedDaysAgo, decidedDaysAgo } = analyticsEngineers
  const candidacyId = await story.apply(openingId, { name, email, location: '', daysAgo })
  await story.moveTo(candidacyId, stageNames.interviews, interviewedDaysAgo + 6)
  await story.interview(candidacyId, cardsFor(quality, turn))
  await story.moveTo(candidacyId, stageNames.decision, decidedDaysAgo + 3)
  for (const [at, by] of [...new Set(analyticsEngineers.takenBy), 'priya'].entries())
    await story.say(candidacyId, {
      by,
      recommendation: 'yes',
      text: at === 0 ? view : 'I would work with them.',
      daysAgo: decidedDaysAgo + 1 - at * 0.01,
    })
  const startsOn = mondayAhead(story, offer.startsInDays)
  const plan = { notes: 'Everybody agrees.', learningPlan: '', startsOn }
  await story.hire(candidacyId, decidedDaysAgo - turn, plan)
  await makeOffer(story, candidacyId, offer)
  await story.answered(candidacyId, offer.sentDaysAgo ?? offer.madeDaysAgo)
}

const cardsFor = (quality: number, turn: number) =>
  analyticsEngineers.plans.map((plan, position) => {
    const by = analyticsEngineers.takenBy[position] ?? 'priya'
    const count = position === 0 ? 2 : 3
    const ratings = Array.from({ length: count }, (_, part) =>
      pastRating(quality, by, turn * 5 + position * 3 + part),
    )
    const daysAgo = analyticsEngineers.interviewedDaysAgo - position - turn
    return { by, plan, ratings, recommendation: 'yes' as const, daysAgo, sealed: true }
  })

/** The first Monday from so many days ahead on: people begin on Mondays. */
function mondayAhead(story: Story, days: number): string {
  return story.dayAhead(days + ((8 - story.on(-days).getUTCDay()) % 7))
}

async function makeOffer(story: Story, candidacyId: string, offer: Turn['person']['offer']) {
  const { base, bonus, equity, conditions, approvers, negotiation, sentDaysAgo } = offer
  const { number } = await makeVersion(story.as('mateo', offer.madeDaysAgo), {
    candidacyId,
    after: 0,
    base,
    bonus,
    equity,
    conditions,
    ...pay,
    startsOn: mondayAhead(story, offer.startsInDays),
    location: 'London, two days a week from home',
    expiresOn: story.dayAhead(offer.answerInDays),
    exceptionReason: '',
    approvers: approvers.map(({ key }) => idOf(key)),
  })
  const said = { candidacyId, number, verdict: 'approved', comment: '' } as const
  for (const { key, daysAgo } of approvers)
    if (daysAgo !== null) await approveOffer(story.as(key, daysAgo), said)
  await noteNegotiation(story.as('mateo', offer.madeDaysAgo), { candidacyId, text: negotiation })
  if (sentDaysAgo !== null) await sendOffer(story.as('mateo', sentDaysAgo), { candidacyId, number })
}
