import { and, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { InTransaction } from '#app/accounts/context.ts'
import { joinTexts } from '#app/hiring/candidates/applications/application.ts'
import { findFirstStage } from '#app/hiring/candidates/applications/entries.server.ts'
import { differences } from '#app/hiring/candidates/candidate.ts'
import type { PersonFacts } from '#app/hiring/candidates/candidate.ts'
import { newId } from '#db/ids.ts'
import { candidacies, candidates, tags } from '#db/schema/candidates.ts'
import type { ReadyRow } from './check-rows.ts'

const chunk = 500

/** Adds checked rows to an opening in a few statements; whoever is in it already is passed over. */
export async function addReady(
  tx: InTransaction,
  openingId: string,
  ready: ReadyRow[],
): Promise<number> {
  const { id: stageId } = await findFirstStage(tx, openingId)
  let added = 0
  for (let start = 0; start < ready.length; start += chunk) {
    added += await addChunk(tx, { openingId, stageId, rows: ready.slice(start, start + chunk) })
  }
  return added
}

type Chunk = { openingId: string; stageId: string; rows: ReadyRow[] }
type Person = PersonFacts & { id: string; mailbox: string }

async function addChunk(tx: InTransaction, { openingId, stageId, rows }: Chunk): Promise<number> {
  const people = await peopleOf(tx, rows)
  const made = await tx.db
    .insert(candidacies)
    .values(
      rows.flatMap((row) => {
        const person = people.get(row.mailbox)
        if (!person) return []
        return [
          {
            orgId: tx.org.id,
            id: newId(),
            openingId,
            candidateId: person.id,
            stageId,
            source: row.source,
            sourceDetail: row.sourceDetail,
            coverNote: joinTexts(row.note, differences(person, row)),
            appliedAt: tx.now,
            movedAt: tx.now,
          },
        ]
      }),
    )
    .onConflictDoNothing()
    .returning({ id: candidacies.id, candidateId: candidacies.candidateId })
  const madeFor = new Map(made.map((row) => [row.candidateId, row.id]))
  await addTags(tx, rows, (row) => madeFor.get(people.get(row.mailbox)?.id ?? ''))
  await record(
    tx,
    ...made.map(({ id }) => ({
      verb: 'candidacy.imported',
      subject: { type: 'candidacy', id },
      data: { opening: openingId },
    })),
  )
  return made.length
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

async function addTags(
  tx: InTransaction,
  rows: ReadyRow[],
  candidacyOf: (row: ReadyRow) => string | undefined,
) {
  const labels = rows.flatMap((row) => {
    const candidacyId = candidacyOf(row)
    if (!candidacyId) return []
    return row.tags.map((label) => ({ orgId: tx.org.id, id: newId(), candidacyId, label }))
  })
  if (labels.length > 0) await tx.db.insert(tags).values(labels).onConflictDoNothing()
}
