import { and, asc, eq } from 'drizzle-orm'
import {
  askForAccommodation,
  listAccommodations,
  shareNeed,
} from '#app/hiring/candidates/accommodations/accommodations.server.ts'
import { receiveMessage, writeToCandidate } from '#app/hiring/candidates/person/messages.server.ts'
import { joinPool } from '#app/hiring/candidates/pool/memberships.server.ts'
import { referSomebody } from '#app/hiring/candidates/referrals/referrals.server.ts'
import { takeAnswers } from '#app/hiring/candidates/surveys/surveys.server.ts'
import { answerDemographics } from '#app/hiring/fairness/answers.server.ts'
import { answerClaim } from '#app/hiring/portal/claims/answers.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { placeHold } from '#app/hiring/rights/person/rights.server.ts'
import { askForErasure } from '#app/hiring/rights/requests/erasures.server.ts'
import type { Story } from '#app/company/sample/telling/story.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { openings } from '#db/schema/openings.ts'
import {
  adjustments,
  applyingAnswers,
  confirmed,
  conversations,
  erasureAsked,
  interviewAnswers,
  poolJoiners,
  referralsMade,
  saidOfThemselves,
} from '#db/seed/candidates-side.ts'
import { companyZone } from '#db/seed/company.ts'

const role = 'ml-engineer'

/** What candidates wrote, asked for and said, and whom members thought of. */
export async function tellCandidatesSide(story: Story): Promise<void> {
  const all = await findApplications(story)
  const open = all.filter((one) => one.roleKey === role)
  await confirm(story, all)
  await converse(story, open)
  await adjust(story, open)
  await answerSurveys(story, open)
  await fillPool(story, all)
  await refer(story, open[0]?.openingId ?? '')
  for (const one of all) await speakOfThemselves(story, one)
  const leaving = find(open, erasureAsked.name)
  const { by, daysAgo, reason } = erasureAsked.hold
  await placeHold(story.as(by, daysAgo), { candidacyId: leaving.candidacyId, reason })
  const asked = { candidateId: leaving.candidateId, askedBy: 'candidate' } as const
  await transaction(asCandidate(story, leaving, erasureAsked.daysAgo), (tx) =>
    askForErasure(tx, asked),
  )
}

type Application = Awaited<ReturnType<typeof findApplications>>[number]

const findApplications = (story: Story) =>
  transaction(story.as('mateo', 0), (tx) =>
    tx.db
      .select({
        candidacyId: candidacies.id,
        candidateId: candidates.id,
        name: candidates.name,
        openingId: openings.id,
        title: openings.title,
        roleKey: openings.roleKey,
        unconfirmed: candidacies.unconfirmed,
      })
      .from(candidacies)
      .innerJoin(
        candidates,
        and(eq(candidates.orgId, candidacies.orgId), eq(candidates.id, candidacies.candidateId)),
      )
      .innerJoin(
        openings,
        and(eq(openings.orgId, candidacies.orgId), eq(openings.id, candidacies.openingId)),
      )
      .where(eq(candidacies.orgId, tx.org.id))
      .orderBy(asc(candidacies.appliedAt), asc(candidacies.id)),
  )

function find(list: readonly Application[], name: string): Application {
  const found = list.find((one) => one.name === name)
  if (!found) throw new Error(`${name} has not applied.`)
  return found
}

const asCandidate = (story: Story, { candidateId: id, name }: Application, daysAgo: number) => ({
  ...story.as('mateo', daysAgo),
  actor: { kind: 'candidate' as const, id, name },
})

async function confirm(story: Story, all: readonly Application[]) {
  for (const { name, daysAgo } of confirmed) {
    const one = find(
      all.filter(({ unconfirmed }) => unconfirmed),
      name,
    )
    const portal = { session: '', timeZone: companyZone }
    await answerClaim(
      { ...asCandidate(story, one, daysAgo), ...portal },
      { kind: 'application', id: one.candidacyId, isMine: true },
    )
  }
}

async function converse(story: Story, open: readonly Application[]) {
  for (const { name, said } of conversations) {
    const one = find(open, name)
    const { candidacyId } = one
    for (const { by, daysAgo, text } of said)
      if (by) await writeToCandidate(story.as(by, daysAgo), { candidacyId, subject: '', text })
      else
        await transaction(asCandidate(story, one, daysAgo), (tx) =>
          receiveMessage(tx, { ...one, candidate: name, text }),
        )
  }
}

async function adjust(story: Story, open: readonly Application[]) {
  for (const { name, daysAgo, text, shared } of adjustments) {
    const one = find(open, name)
    const { candidacyId } = one
    const [asked] = await transaction(asCandidate(story, one, daysAgo), async (tx) => {
      await askForAccommodation(tx, { ...one, candidate: name, text })
      return listAccommodations(tx, candidacyId)
    })
    if (asked && shared)
      await shareNeed(story.as('mateo', daysAgo - 0.5), {
        candidacyId,
        id: asked.id,
        text: shared,
      })
  }
}

async function answerSurveys(story: Story, open: readonly Application[]) {
  const parts = { application: applyingAnswers, interviews: interviewAnswers } as const
  for (const part of ['application', 'interviews'] as const)
    for (const [at, said] of parts[part].entries()) {
      const one = open[at]
      if (!one) continue
      const { candidacyId, openingId } = one
      await transaction(asCandidate(story, one, 2), (tx) =>
        takeAnswers(tx, { candidacyId, openingId, answers: { part, ...said } }),
      )
    }
}

async function fillPool(story: Story, all: readonly Application[]) {
  for (const { name, daysAgo, months, interests } of poolJoiners) {
    const one = find(all, name)
    const { candidateId } = one
    await transaction(asCandidate(story, one, daysAgo), (tx) => {
      const consent = words.pool.consent(tx.org.name, months)
      return joinPool(tx, { candidateId, months, interests, consent })
    })
  }
}

async function refer(story: Story, openingId: string) {
  for (const { by, daysAgo, role: of, ...person } of referralsMade)
    if (of === role) await referSomebody(story.as(by, daysAgo), { ...person, openingId })
}

async function speakOfThemselves(story: Story, one: Application) {
  const said = saidOfThemselves[one.name]
  if (!said) return
  const { candidacyId } = one
  await answerDemographics(asCandidate(story, one, 1), { candidacyId, ...said })
}
