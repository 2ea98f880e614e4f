import { eq } from 'drizzle-orm'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import type { Database, Transaction } from '#db/connection.server.ts'
import { freshId, sampleId, withSampleIds } from '#db/ids.ts'
import { enqueue } from '#db/outbox.server.ts'
import { members, memberships, organisations, settings, users } from '#db/schema/accounts.ts'
import { company, team } from '#db/seed/company.ts'
import type { Application } from '#app/http/application.ts'
import { tellCapacity } from './telling/capacity.server.ts'
import { tellDocuments } from './telling/documents.server.ts'
import { tellCandidatesSide } from './telling/hiring/candidates-side.server.ts'
import { tellHook } from './telling/hiring/hook.server.ts'
import { tellHiring } from './telling/hiring.server.ts'
import { tellOffers } from './telling/hiring/offers.server.ts'
import { tellOutcomes } from './telling/outcomes.server.ts'
import { tellPlanning } from './telling/planning.server.ts'
import { tellPosts } from './telling/posts.server.ts'
import { tellPriorities } from './telling/priorities.server.ts'
import { tellScheduling } from './telling/hiring/scheduling.server.ts'
import { tellTldrs } from './telling/tldrs.server.ts'
import { samplePlanKind } from './plan-kind.ts'
import { Story } from './telling/story.server.ts'
import type { Setting } from './telling/story.server.ts'

/** On the first start in demo mode, makes the sample organisation and everything in it. */
export async function ensureSampleWorld(application: Application): Promise<void> {
  const now = application.clock()
  const isNew = await addCompany(application.database, now)
  if (!isNew) return
  const { id, slug, name } = company
  const setting = { ...application, org: { id, slug, name } }
  await tellStory(setting, now)
  await withSampleIds(firstIds.hook, () => tellHook(new Story(setting, now)))
}

/** Tells what the sample's people did in an organisation. Every row it writes there has a sample id. */
export async function tellStory(setting: Setting, now: Date): Promise<void> {
  const story = new Story(setting, now)
  await withSampleIds(firstIds.hiring, () => tellHiring(story))
  await withSampleIds(firstIds.offers, () => tellOffers(story))
  await withSampleIds(firstIds.scheduling, () => tellScheduling(story))
  await withSampleIds(firstIds.candidatesSide, () => tellCandidatesSide(story))
  await withSampleIds(firstIds.planning, () => tellPlanning(story))
  await withSampleIds(firstIds.capacity, () => tellCapacity(story))
  await withSampleIds(firstIds.outcomes, () => tellOutcomes(story))
  await withSampleIds(firstIds.priorities, () => tellPriorities(story))
  await withSampleIds(firstIds.documents, () => tellDocuments(story))
  await withSampleIds(firstIds.posts, () => tellPosts(story))
  await withSampleIds(firstIds.tldrs, () => tellTldrs(story))
  await transaction(story.as('leilani', 0), (tx) =>
    enqueue(tx, { kind: samplePlanKind, key: `sample-plan:${freshId()}`, payload: {} }),
  )
}

/** Each part has ids of its own, so that one can grow without moving another; the lowest are the company's people. */
const firstIds = {
  hiring: 0x1000,
  scheduling: 0x8_0000,
  offers: 0xa_0000,
  candidatesSide: 0xc_0000,
  hook: 0xe_0000,
  planning: 0x10_0000,
  capacity: 0x20_0000,
  outcomes: 0x30_0000,
  priorities: 0x38_0000,
  documents: 0x3c_0000,
  posts: 0x3e_0000,
  tldrs: 0x3f_0000,
}

async function addCompany(db: Database, now: Date): Promise<boolean> {
  return accountsTransaction({ db, org: { id: company.id } }, async (tx) => {
    const known = await tx.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, company.id))
    if (known.length > 0) return false
    const { id, slug, name, ...rest } = company
    await tx.db.insert(organisations).values({ id, slug, name, createdAt: now })
    await tx.db.insert(settings).values({ orgId: id, id: sampleId(2), ...rest, sampleAt: now })
    await addTeam(tx.db, now)
    return true
  })
}

async function addTeam(db: Transaction, now: Date) {
  const orgId = company.id
  await db
    .insert(users)
    .values(team.map(({ userId, email, name }) => ({ id: userId, email, name, createdAt: now })))
  await db
    .insert(members)
    .values(team.map(({ key: _, ...person }) => ({ orgId, ...person, joinedAt: now })))
  await db
    .insert(memberships)
    .values(team.map(({ id, userId }) => ({ userId, orgId, memberId: id })))
}
