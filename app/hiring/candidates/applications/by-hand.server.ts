import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { keepBytes } from '#app/files/stored-files.server.ts'
import type { KeptFile } from '#app/files/stored-files.server.ts'
import type { Document } from '#app/files/uploads.ts'
import { differences } from '#app/hiring/candidates/candidate.ts'
import type { PersonFacts, Source } from '#app/hiring/candidates/candidate.ts'
import { requireMember } from '#app/hiring/candidates/person/facts.server.ts'
import { addNotes } from '#app/hiring/candidates/person/notes.server.ts'
import { findStage } from '#app/hiring/candidates/steps/moves.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { tags } from '#db/schema/candidates.ts'
import { findFirstStage, findOrAddCandidacy } from './entries.server.ts'
import { findOrAddPerson } from './people.server.ts'
import { addResume } from './resumes.server.ts'

export type AddedCandidate = PersonFacts & {
  openingId: string
  /** Where they begin; the first stage unless another one is named. */
  stageId?: string
  source: Source
  sourceDetail?: string
  referredBy?: string | null
  note?: string
  tags?: string[]
  document?: Document | null
}

/** Adds a person to an opening by hand. Whoever is in it already is not added twice. */
export async function addCandidate(
  ctx: Context,
  input: AddedCandidate,
): Promise<{ candidacyId: string }> {
  const file = input.document ? await keepBytes(ctx, input.document) : null
  try {
    return await transaction(ctx, (tx) => add(tx, input, file))
  } catch (error) {
    if (file) await ctx.services.files.remove(file.storageKey)
    throw error
  }
}

async function add(tx: InTransaction, input: AddedCandidate, file: KeptFile | null) {
  await seatFor(tx, input.openingId, 'candidate.edit')
  if (input.referredBy) await requireMember(tx, input.referredBy)
  const { name, email, phone, location, links } = input
  const given = { name, email, phone, location, links }
  const person = await findOrAddPerson(tx, given)
  const { id: candidacyId, isNew } = await findOrAddCandidacy(tx, {
    openingId: input.openingId,
    candidateId: person.id,
    stageId: (await startOf(tx, input)).id,
    source: input.source,
    sourceDetail: input.sourceDetail ?? '',
    referredBy: input.referredBy ?? null,
    coverNote: input.note ?? '',
  })
  if (!isNew) throw alreadyHere(person.name)
  const other = person.isNew ? '' : differences(person, given)
  if (other) await addNotes(tx, [{ candidacyId, text: other }])
  if (file) await addResume(tx, { candidacyId, candidateId: person.id, file })
  const labels = input.tags ?? []
  if (labels.length > 0) {
    await tx.db
      .insert(tags)
      .values(labels.map((label) => ({ orgId: tx.org.id, id: newId(), candidacyId, label })))
  }
  await record(tx, {
    verb: 'candidacy.added',
    subject: { type: 'candidacy', id: candidacyId },
    data: { opening: input.openingId, source: input.source },
  })
  return { candidacyId }
}

const startOf = (tx: InTransaction, { openingId, stageId }: AddedCandidate) =>
  stageId ? findStage(tx, openingId, stageId) : findFirstStage(tx, openingId)

function alreadyHere(name: string) {
  const reason = `${name} is in this opening already.`
  return new Invalid(reason, { email: [reason] })
}
