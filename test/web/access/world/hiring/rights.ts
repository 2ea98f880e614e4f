import type { InTransaction } from '#app/accounts/context.ts'
import { mentionPurpose } from '#app/hiring/rights/erasing/doubtful.server.ts'
import { sealText } from '#app/mail/sealed-text.server.ts'
import { transaction } from '#db/connection.server.ts'
import { freshId, newId } from '#db/ids.ts'
import { files } from '#db/schema/files.ts'
import { mentionReviews } from '#db/schema/mentions.ts'
import { exports } from '#db/schema/moving.ts'
import { accessCopies, candidateDownloads, erasures, legalHolds } from '#db/schema/rights.ts'
import type { CandidateIds } from '#test/web/access/world/hiring/candidates.ts'
import type { People } from '#test/web/access/world/people.ts'

export type RightsIds = {
  /** A finished copy of the candidate in the portal. */
  download: string
  /** An erasure that the law puts off, of somebody who is under a hold too. */
  erasure: string
  /** A released copy of everything that is held about the candidate in the portal, who has asked for another. */
  accessCopy: string
  /** A finished export of everything. */
  organisationExport: string
  /** Words that may mean somebody who was erased. */
  mentionReview: string
}

/** What candidates asked about their data. */
export const addRights = (
  people: People,
  { candidate, forgottenPerson, file }: CandidateIds,
): Promise<RightsIds> =>
  transaction(people.admin, async (tx) => ({
    download: await addDownload(tx, candidate, file),
    erasure: await addErasure(tx, forgottenPerson),
    organisationExport: await addExport(tx),
    accessCopy: await addAccessCopies(tx, candidate, file),
    mentionReview: await addReview(tx, forgottenPerson),
  }))

async function addDownload(tx: InTransaction, candidateId: string, fileId: string) {
  const id = newId()
  const expiresAt = new Date(tx.now.getTime() + 10 * 365 * 86_400_000)
  await tx.db.insert(candidateDownloads).values({
    orgId: tx.org.id,
    id,
    candidateId,
    askedAt: tx.now,
    fileId,
    readyAt: tx.now,
    expiresAt,
  })
  return id
}

async function addAccessCopies(tx: InTransaction, candidateId: string, fileId: string) {
  const [released, open] = [newId(), newId()]
  const asked = { orgId: tx.org.id, candidateId, askedBy: 'candidate', looked: {} } as const
  const askedAt = new Date(tx.now.getTime() - 86_400_000)
  const expiresAt = new Date(tx.now.getTime() + 10 * 365 * 86_400_000)
  const ready = { releasedAt: askedAt, readyAt: askedAt, expiresAt, fileId, askedAt }
  await tx.db.insert(accessCopies).values({ ...asked, ...ready, id: released })
  await tx.db.insert(accessCopies).values({ ...asked, id: open, askedAt: tx.now })
  return released
}

/** Its file is no sample row: an organisation that removes its sample keeps what it exported. */
async function addExport(tx: InTransaction) {
  const id = newId()
  const fileId = freshId()
  const kept = { name: 'export.zip', mediaType: 'application/zip', bytes: 11, sha256: '0' }
  const storageKey = `${tx.org.id}/${fileId}`
  const row = { orgId: tx.org.id, createdAt: tx.now }
  await tx.db.insert(files).values({ ...row, id: fileId, ...kept, storageKey })
  await tx.db.insert(exports).values({
    orgId: tx.org.id,
    id,
    askedBy: tx.actor.id,
    askedAt: tx.now,
    fileId,
    leftOut: [],
    rows: 12,
    readyAt: tx.now,
  })
  return id
}

async function addReview(tx: InTransaction, candidateId: string) {
  const id = newId()
  const words = { name: 'Nobody Anywhere', phone: '', links: [], nameIsTheirs: true }
  await tx.db.insert(mentionReviews).values({
    orgId: tx.org.id,
    id,
    candidateId,
    sealed: sealText(tx.services.secret, mentionPurpose, JSON.stringify(words)),
    places: [{ place: 'hiring.notes', rows: 1 }],
    askedAt: tx.now,
    endsAt: new Date(tx.now.getTime() + 10 * 365 * 86_400_000),
  })
  return id
}

async function addErasure(tx: InTransaction, candidateId: string) {
  const id = newId()
  const row = { orgId: tx.org.id, candidateId }
  await tx.db.insert(erasures).values({
    ...row,
    id,
    askedBy: 'candidate',
    askedAt: tx.now,
    keepUntil: new Date(tx.now.getTime() + 86_400_000),
    keptBy: ['us-federal'],
  })
  await tx.db.insert(legalHolds).values({
    ...row,
    id: newId(),
    reason: 'A claim is open.',
    placedBy: tx.actor.id,
    placedAt: tx.now,
  })
  return id
}
