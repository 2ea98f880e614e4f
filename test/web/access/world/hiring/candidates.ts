import type { InTransaction } from '#app/accounts/context.ts'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import {
  candidacies,
  candidateImports,
  candidates,
  consents,
  messages,
  notes,
  portalSessions,
  resumes,
  tags,
} from '#db/schema/candidates.ts'
import { savedViews } from '#db/schema/openings.ts'
import { files } from '#db/schema/files.ts'
import type { OpeningIds } from '#test/web/access/world/hiring/openings.ts'
import type { People } from '#test/web/access/world/people.ts'

/** Where each candidate stands when the world begins. */
const starts = {
  applicant: 'applicationStage',
  candidacy: 'interviewStage',
  finalist: 'interviewStage',
  forgotten: 'applicationStage',
  decided: 'decisionStage',
} as const satisfies Record<string, keyof OpeningIds>

type Key = keyof typeof starts

export type CandidateIds = Record<Key, string> & {
  candidate: string
  forgottenPerson: string
  resume: string
  file: string
  note: string
  tag: string
  message: string
  /** Filters the manager keeps for themselves. */
  view: string
  portalToken: string
  /** A list of candidates that was checked and not carried out yet. */
  list: string
}

export const addCandidates = (
  people: People,
  openings: OpeningIds,
  tag: string,
): Promise<CandidateIds> =>
  transaction(people.manager, async (tx) => {
    const made = {} as Record<Key, { id: string; candidateId: string }>
    for (const key of Object.keys(starts) as Key[]) {
      made[key] = await addCandidacy(tx, {
        openingId: openings.published,
        stageId: openings[starts[key]],
        name: `${key} of ${tag}`,
      })
    }
    const { id: candidacyId, candidateId } = made.candidacy
    return {
      applicant: made.applicant.id,
      candidacy: candidacyId,
      finalist: made.finalist.id,
      decided: made.decided.id,
      forgotten: made.forgotten.id,
      candidate: candidateId,
      forgottenPerson: made.forgotten.candidateId,
      portalToken: await addPortalSession(tx, candidateId),
      list: await addList(tx, openings.published),
      view: await addView(tx, openings.published),
      ...(await addResume(tx, { candidacyId, candidateId })),
      ...(await addTexts(tx, candidacyId)),
    }
  })

type Entry = { openingId: string; stageId: string; name: string }

async function addCandidacy(tx: InTransaction, { openingId, stageId, name }: Entry) {
  const [id, candidateId] = [newId(), newId()]
  const email = `${candidateId}@example.test`
  const person = {
    name,
    email,
    mailbox: email,
    phone: '+1 555 0100',
    location: 'Denver',
    links: [],
  }
  const row = { orgId: tx.org.id, createdAt: tx.now }
  await tx.db.insert(candidates).values({ ...row, id: candidateId, ...person })
  await tx.db.insert(candidacies).values({
    orgId: tx.org.id,
    id,
    openingId,
    candidateId,
    stageId,
    source: 'careers',
    coverNote: 'I forecast demand for a living.',
    appliedAt: tx.now,
    movedAt: tx.now,
  })
  await tx.db
    .insert(consents)
    .values({ orgId: tx.org.id, id: newId(), candidacyId: id, notice: 'We keep it.', at: tx.now })
  return { id, candidateId }
}

async function addView(tx: InTransaction, openingId: string): Promise<string> {
  const id = newId()
  await tx.db.insert(savedViews).values({
    orgId: tx.org.id,
    id,
    memberId: tx.actor.id,
    page: `openings/${openingId}/candidates`,
    name: 'Referred people',
    query: 'source=referral',
    createdAt: tx.now,
  })
  return id
}

async function addList(tx: InTransaction, openingId: string): Promise<string> {
  const id = newId()
  await tx.db.insert(candidateImports).values({
    orgId: tx.org.id,
    id,
    openingId,
    byId: tx.actor.id,
    name: 'list.csv',
    rows: [{ name: 'Listed Person', email: `${id}@example.test` }],
    problems: [],
    createdAt: tx.now,
  })
  return id
}

async function addPortalSession(tx: InTransaction, candidateId: string): Promise<string> {
  const token = `portal-${candidateId}`
  await tx.db.insert(portalSessions).values({
    orgId: tx.org.id,
    id: newId(),
    candidateId,
    tokenHash: hashToken(token),
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + 86_400_000),
  })
  return token
}

async function addResume(tx: InTransaction, of: { candidacyId: string; candidateId: string }) {
  const [file, resume] = [newId(), newId()]
  const storageKey = `${tx.org.id}/${file}`
  const row = { orgId: tx.org.id, createdAt: tx.now }
  const kept = { name: 'resume.txt', mediaType: 'text/plain', bytes: 11, sha256: '0', storageKey }
  await tx.db.insert(files).values({ ...row, id: file, ...kept })
  await tx.db
    .insert(resumes)
    .values({ ...row, id: resume, ...of, fileId: file, status: 'read', text: 'A résumé.' })
  return { file, resume }
}

async function addTexts(tx: InTransaction, candidacyId: string) {
  const of = { orgId: tx.org.id, candidacyId }
  const [note, tag, message] = [newId(), newId(), newId()]
  const text = 'Asks good questions.'
  await tx.db.insert(notes).values({ ...of, id: note, authorId: tx.actor.id, text, at: tx.now })
  await tx.db.insert(tags).values({ ...of, id: tag, label: 'forecasting' })
  await tx.db.insert(messages).values({
    ...of,
    id: message,
    sender: 'team',
    authorId: tx.actor.id,
    subject: 'Hello',
    text: 'Thank you for applying.',
    at: tx.now,
  })
  return { note, tag, message }
}
