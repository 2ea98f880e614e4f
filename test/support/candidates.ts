import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import type {
  Application,
  PublicContext,
} from '#app/hiring/candidates/applications/applications.server.ts'
import { addCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import type { AddedCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { addOpening } from '#test/support/openings.ts'

/** The context of a public page of the same organisation. */
export const asPublic = (ctx: Context): PublicContext => ({
  ...ctx,
  actor: { kind: 'system', id: null, name: 'Careers page' },
})

export async function addPublishedOpening(ctx: Context): Promise<{ id: string }> {
  const { id } = await addOpening(ctx)
  await publishOpening(ctx, id)
  return { id }
}

export const ada = {
  name: 'Ada Okafor',
  email: 'ada.okafor@mail.example',
  phone: '',
  location: '',
  links: [],
}

/** Applies on the public page of an opening. */
export const apply = (ctx: Context, openingId: string, change: Partial<Application> = {}) =>
  applyToOpening(asPublic(ctx), {
    ...ada,
    openingId,
    note: '',
    notice: 'We keep what you send for six months.',
    document: null,
    ...change,
  })

let number = 0

/** Adds somebody new to an opening by hand. */
export function addSomebody(
  ctx: Context,
  openingId: string,
  change: Partial<AddedCandidate> = {},
): Promise<{ candidacyId: string }> {
  number += 1
  return addCandidate(ctx, {
    name: `Candidate ${number}`,
    email: `candidate.${number}@mail.example`,
    phone: '',
    location: '',
    links: [],
    openingId,
    source: 'sourced',
    ...change,
  })
}

/** Whose candidacy it is. */
export const findOwnCandidate = (
  ctx: Context,
  candidacyId: string,
): Promise<{ id: string; name: string }> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ id: candidates.id, name: candidates.name })
      .from(candidacies)
      .innerJoin(candidates, eq(candidates.id, candidacies.candidateId))
      .where(and(eq(candidacies.orgId, tx.org.id), eq(candidacies.id, candidacyId)))
    if (!row) throw new Error('There is no such candidacy.')
    return row
  })
