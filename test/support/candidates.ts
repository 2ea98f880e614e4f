import { and, eq } from 'drizzle-orm'
import type { Context } from '#app/accounts/context.ts'
import { applyToOpening } from '#app/hiring/candidates/applications/applications.server.ts'
import type {
  Application,
  PublicContext,
} from '#app/hiring/candidates/applications/applications.server.ts'
import { addCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import type { AddedCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import { askForLink, redeemLink } from '#app/hiring/portal/links.server.ts'
import { enterPortal } from '#app/hiring/portal/sessions.server.ts'
import type { PortalContext } from '#app/hiring/portal/sessions.server.ts'
import { publishOpening } from '#app/hiring/openings/publication/publications.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'
import { waitingMails } from '#test/support/mails.ts'
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

/** The same, so many minutes on. */
export const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})

/** Asks for a way into the portal and goes it: the candidate whose mailbox it is. */
export async function enterByMail(
  database: Database,
  ctx: Context,
  email: string,
): Promise<PortalContext> {
  const visitor = asPublic(ctx)
  await askForLink(visitor, { email })
  const mails = (await waitingMails(database, ctx.services.secret)).filter(({ to }) => to === email)
  const link = mails.findLast(({ text }) => text.includes('/links/'))?.text ?? ''
  const session = await redeemLink(visitor, /\/links\/(\S+)/.exec(link)?.[1] ?? '')
  const entered = await enterPortal(visitor, session ?? '')
  if (!entered) throw new Error('The way into the portal is closed.')
  return entered
}

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
