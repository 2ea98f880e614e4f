import { and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { joinTexts } from '#app/hiring/candidates/applications/application.ts'
import { findFirstStage } from '#app/hiring/candidates/applications/entries.server.ts'
import { differences } from '#app/hiring/candidates/candidate.ts'
import type { PersonFacts } from '#app/hiring/candidates/candidate.ts'
import { addNotes } from '#app/hiring/candidates/person/notes.server.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates, tags } from '#db/schema/candidates.ts'
import type { ReadyRow } from './check-rows.ts'

const atOnce = 500

/** Adds checked rows to an opening in a few statements; whoever is in it already is passed over. */
export async function addReady(
  tx: InTransaction,
  openingId: string,
  ready: ReadyRow[],
): Promise<number> {
  const { id: stageId } = await findFirstStage(tx, openingId)
  let added = 0
  for (let start = 0; start < ready.length; start += atOnce) {
    added += await addChunk(tx, { openingId, stageId, rows: ready.slice(start, start + atOnce) })
  }
  return added
}

type Chunk = { openingId: string; stageId: string; rows: ReadyRow[] }
type Person = PersonFacts & { id: string; mailbox: string }
type Arrived = { row: ReadyRow; person: Person; candidacyId: string }

async function addChunk(tx: InTransaction, chunk: Chunk): Promise<number> {
  const arrived = await addCandidacies(tx, chunk)
  await addTags(tx, arrived)
  await addNotes(tx, notesIn(arrived))
  await record(
    tx,
    ...arrived.map(({ candidacyId: id }) => ({
      verb: 'candidacy.imported',
      subject: { type: 'candidacy', id },
      data: { opening: chunk.openingId },
    })),
  )
  return arrived.length
}

async function addCandidacies(
  tx: InTransaction,
  { openingId, stageId, rows }: Chunk,
): Promise<Arrived[]> {
  const people = await peopleOf(tx, rows)
  const known = rows.flatMap((row) => {
    const person = people.get(row.mailbox)
    return person ? [{ row, person, candidacyId: newId() }] : []
  })
  const made = await tx.db
    .insert(candidacies)
    .values(
      known.map(({ row, person, candidacyId }) => ({
        orgId: tx.org.id,
        id: candidacyId,
        openingId,
        candidateId: person.id,
        stageId,
        source: row.source,
        sourceDetail: row.sourceDetail,
        appliedAt: tx.now,
        movedAt: tx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: candidacies.id })
  const ids = new Set(made.map(({ id }) => id))
  return known.filter(({ candidacyId }) => ids.has(candidacyId))
}

async function peopleOf(tx: InTransaction, rows: ReadyRow[]): Promise<Map<string, Person>> {
  await tx.db
    .insert(candidates)
    .values(
      rows.map(({ name, email, phone, location, links, mailbox }) => ({
        orgId: tx.org.id,
        id: newId(),
        name,
        email,
        phone,
        location,
        links,
        mailbox,
        createdAt: tx.now,
      })),
    )
    .onConflictDoNothing()
  const known = await tx.db
    .select({
      id: candidates.id,
      mailbox: candidates.mailbox,
      name: candidates.name,
      email: candidates.email,
      phone: candidates.phone,
      location: candidates.location,
      links: candidates.links,
    })
    .from(candidates)
    .where(
      and(
        eq(candidates.orgId, tx.org.id),
        inArray(
          candidates.mailbox,
          rows.map((row) => row.mailbox),
        ),
      ),
    )
  return new Map(known.map((person) => [person.mailbox, person]))
}

async function addTags(tx: InTransaction, arrived: Arrived[]) {
  const labels = arrived.flatMap(({ row, candidacyId }) =>
    row.tags.map((label) => ({ orgId: tx.org.id, id: newId(), candidacyId, label })),
  )
  if (labels.length > 0) await tx.db.insert(tags).values(labels).onConflictDoNothing()
}

/** What a list says beside the facts was written about people and not by them: they never read it. */
const notesIn = (arrived: Arrived[]) =>
  arrived
    .map(({ row, person, candidacyId }) => ({
      candidacyId,
      text: joinTexts(row.note, differences(person, row)),
    }))
    .filter(({ text }) => text !== '')
