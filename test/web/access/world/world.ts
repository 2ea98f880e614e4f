import { and, eq, isNull } from 'drizzle-orm'
import { inviteMember } from '#app/accounts/invitations/invitations.server.ts'
import { removeMember } from '#app/accounts/members/members.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { accountsTransaction, jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { invitations } from '#db/schema/accounts.ts'
import { outbox } from '#db/schema/queue.ts'
import { addOrganisation } from '#test/support/people.ts'
import { addCandidates } from '#test/web/access/world/hiring/candidates.ts'
import type { CandidateIds } from '#test/web/access/world/hiring/candidates.ts'
import { addCapacity } from '#test/web/access/world/planning/capacity.ts'
import type { CapacityIds } from '#test/web/access/world/planning/capacity.ts'
import { addPlans } from '#test/web/access/world/planning/plans.ts'
import type { PlanIds } from '#test/web/access/world/planning/plans.ts'
import { addOutcomes } from '#test/web/access/world/planning/outcomes.ts'
import type { OutcomeIds } from '#test/web/access/world/planning/outcomes.ts'
import { addDocuments } from '#test/web/access/world/writing/documents.ts'
import type { DocumentIds } from '#test/web/access/world/writing/documents.ts'
import { addPosts } from '#test/web/access/world/writing/posts.ts'
import type { PostIds } from '#test/web/access/world/writing/posts.ts'
import { addPriorities } from '#test/web/access/world/planning/priorities.ts'
import type { PriorityIds } from '#test/web/access/world/planning/priorities.ts'
import { addShare } from '#test/web/access/world/planning/roadmap.ts'
import type { ShareIds } from '#test/web/access/world/planning/roadmap.ts'
import { addRights } from '#test/web/access/world/hiring/rights.ts'
import type { RightsIds } from '#test/web/access/world/hiring/rights.ts'
import { addScheduling } from '#test/web/access/world/hiring/scheduling.ts'
import type { SchedulingIds } from '#test/web/access/world/hiring/scheduling.ts'
import { addOffers } from '#test/web/access/world/hiring/offers.ts'
import type { OfferIds } from '#test/web/access/world/hiring/offers.ts'
import { addPortal } from '#test/web/access/world/hiring/portal.ts'
import type { PortalIds } from '#test/web/access/world/hiring/portal.ts'
import { addInterviews } from '#test/web/access/world/hiring/interviews.ts'
import type { InterviewIds } from '#test/web/access/world/hiring/interviews.ts'
import { addOpenings } from '#test/web/access/world/hiring/openings.ts'
import type { OpeningIds } from '#test/web/access/world/hiring/openings.ts'
import { addIdentity } from '#test/web/access/world/identity.ts'
import type { IdentityIds } from '#test/web/access/world/identity.ts'
import { addUseCases } from '#test/web/access/world/use-cases.ts'
import type { UseCaseIds } from '#test/web/access/world/use-cases.ts'
import { addTldrs } from '#test/web/access/world/writing/tldrs.ts'
import type { TldrIds } from '#test/web/access/world/writing/tldrs.ts'
import { addWebhook } from '#test/web/access/world/webhooks.ts'
import type { WebhookIds } from '#test/web/access/world/webhooks.ts'
import { addPeople, keyOf, personKeys, tokenOf } from '#test/web/access/world/people.ts'
import type { People, PersonKey } from '#test/web/access/world/people.ts'

/** Everything an address or a form of one organisation can name. */
export type Ids = OpeningIds &
  CandidateIds &
  OfferIds &
  PortalIds &
  UseCaseIds &
  CapacityIds &
  PlanIds &
  PriorityIds &
  ShareIds &
  OutcomeIds &
  DocumentIds &
  PostIds &
  TldrIds &
  SchedulingIds &
  RightsIds &
  IdentityIds &
  InterviewIds &
  WebhookIds & { invitation: string; parkedJob: string; key: string } & {
    [key in `${PersonKey}Member`]: string
  }

export type World = {
  org: Context['org']
  ids: Ids
  /** Session tokens by person. */
  tokens: Record<PersonKey, string>
  /** Keys for programs, by the person they act as. */
  keys: Record<PersonKey, string>
}

/** An organisation with something in every part of the product. Two of them have equal shapes. */
export async function makeWorld(db: Database, tag: string): Promise<World> {
  const org = await addOrganisation(db, `Company ${tag}`)
  const people = await addPeople(db, org, tag)
  const hiring = await addHiring(people, tag)
  const useCases = await addUseCases(people)
  const capacity = await addCapacity(people)
  const opening = hiring.published
  const plans = await addPlans(people, { ...hiring, ...useCases, ...capacity, opening })
  const priorities = await addPriorities(people, [useCases.useCase, useCases.otherUseCase])
  const share = await addShare(people)
  const outcomes = await addOutcomes(people, useCases)
  const written = await addTexts(people, useCases)
  const administered = await addAccounts(people, tag)
  const things = {
    ...hiring,
    ...useCases,
    ...capacity,
    ...plans,
    ...priorities,
    ...share,
    ...outcomes,
    ...written,
    ...administered,
  }
  return { org, ids: { ...things, ...memberIds(people) }, ...(await waysIn(people)) }
}

async function addHiring(people: People, tag: string) {
  const openings = await addOpenings(people)
  const candidates = await addCandidates(people, openings, tag)
  return {
    ...openings,
    ...candidates,
    ...(await addMeetings(people, openings, candidates)),
    ...(await addPortal(people, openings, candidates)),
  }
}

async function waysIn(people: People): Promise<Pick<World, 'tokens' | 'keys'>> {
  const [tokens, keys] = [{} as World['tokens'], {} as World['keys']]
  for (const person of personKeys) {
    tokens[person] = await tokenOf(people[person], person)
    keys[person] = (await keyOf(people[person], person)).text
  }
  return { tokens, keys }
}

async function addAccounts(people: People, tag: string) {
  const { owner, removed } = people
  const invitation = await invite(owner, tag)
  await removeMember(owner, { memberId: removed.actor.id })
  const identity = await addIdentity(people, tag)
  const { id: key } = await keyOf(owner, 'one to revoke')
  const webhook = await addWebhook(owner)
  return { ...identity, ...webhook, invitation, parkedJob: await parkJob(owner), key }
}

const addMeetings = async (people: People, openings: OpeningIds, candidates: CandidateIds) => ({
  ...(await addInterviews(people, openings, candidates)),
  ...(await addScheduling(people, { ...openings, ...candidates })),
  ...(await addOffers(people, candidates)),
  ...(await addRights(people, candidates)),
})

const addTexts = async (people: People, useCases: UseCaseIds) => ({
  ...(await addDocuments(people, useCases)),
  ...(await addPosts(people)),
  ...(await addTldrs(people)),
})

const memberIds = (people: People) =>
  Object.fromEntries(personKeys.map((key) => [`${key}Member`, people[key].actor.id])) as {
    [key in `${PersonKey}Member`]: string
  }

async function invite(owner: Context, tag: string): Promise<string> {
  const email = `invited.${tag}@example.test`
  await inviteMember(owner, { email, access: 'viewer' })
  return accountsTransaction(owner, async (tx) => {
    const [row] = await tx.db
      .select({ id: invitations.id })
      .from(invitations)
      .where(and(eq(invitations.orgId, tx.org.id), isNull(invitations.revokedAt)))
    if (!row) throw new Error('The invitation is not there.')
    return row.id
  })
}

function parkJob({ db, org, now }: Context): Promise<string> {
  const id = newId()
  const facts = { kind: 'visit', key: `${org.id}:visit`, payload: {}, lastError: 'Nobody there' }
  const times = { createdAt: now, availableAt: now, sentAt: now, parkedAt: now }
  return jobsTransaction({ db }, async (tx) => {
    await tx.db.insert(outbox).values({ orgId: org.id, id, ...facts, ...times, attempts: 20 })
    return id
  })
}
