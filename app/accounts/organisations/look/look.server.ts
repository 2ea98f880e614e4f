import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { ActingContext, Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { addFile, findFile, keepBytes, removeFile } from '#app/files/stored-files.server.ts'
import type { StoredFile } from '#app/files/stored-files.server.ts'
import { Conflict, Invalid, NotFound } from '#app/problems.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { settings } from '#db/schema/accounts.ts'
import { readLogo } from './logo.ts'
import { plainLook } from './look.ts'
import type { Look, ShownLook } from './look.ts'

type Acting = Pick<ActingContext, 'db' | 'org'>

const columns = {
  accent: settings.accent,
  ink: settings.ink,
  logoId: settings.logoId,
  version: settings.version,
}

const lookQuery = fixedQuery(['orgId'], (db, { orgId }) =>
  db.select(columns).from(settings).where(eq(settings.orgId, orgId)),
)

const findRow = (ctx: Acting) =>
  transaction(ctx, async (tx) => {
    const [row] = await lookQuery(tx, { orgId: tx.org.id })
    if (!row) throw new NotFound()
    return row
  })

/** How the organisation shows itself, for the pages and files that others get from it. */
export async function lookOf(ctx: Acting): Promise<ShownLook> {
  const { accent, ink, logoId } = await findRow(ctx)
  return { accent, ink, logo: logoId && `/look/${ctx.org.slug}/${logoId}` }
}

/** The same where it is their own; pages of those who chose nothing stay plain. */
export async function ownLookOf(ctx: Acting): Promise<ShownLook | null> {
  const look = await lookOf(ctx)
  const isPlain = look.accent === plainLook.accent && look.ink === plainLook.ink
  return isPlain && !look.logo ? null : look
}

/** The organisation as its public pages show it. */
export const shownOrganisation = async (ctx: Acting) => ({
  name: ctx.org.name,
  slug: ctx.org.slug,
  look: await ownLookOf(ctx),
})

/** The logo as it stands in pictures that are drawn here; null where there is none. */
export async function logoData(ctx: ActingContext): Promise<string | null> {
  const { logoId } = await findRow(ctx)
  if (!logoId) return null
  const { body } = await findFile(ctx, logoId)
  return `data:image/png;base64,${Buffer.from(await body.arrayBuffer()).toString('base64')}`
}

/** The same, for whoever changes it. */
export async function viewLook(ctx: Context): Promise<ShownLook & { version: number }> {
  authorise(ctx.actor, 'organisation.settings')
  const { accent, ink, logoId, version } = await findRow(ctx)
  return { accent, ink, logo: logoId && `/look/${ctx.org.slug}/${logoId}`, version }
}

export const saveColours = (
  ctx: Context,
  { accent, ink, version }: Look & { version: number },
): Promise<void> => {
  authorise(ctx.actor, 'organisation.settings')
  return accountsTransaction(ctx, async (tx) => {
    const saved = await tx.db
      .update(settings)
      .set({ accent, ink, version: sql`${settings.version} + 1` })
      .where(and(eq(settings.orgId, tx.org.id), eq(settings.version, version)))
      .returning({ id: settings.id })
    if (saved.length === 0)
      throw new Conflict('Somebody else saved the settings while you were editing.')
    await noteChange(tx, ['accent', 'ink'])
  })
}

/** Puts a logo in place of the one there was; null takes it away. What was uploaded is kept without anything but the picture. */
export async function changeLogo(ctx: Context, upload: Uint8Array | null): Promise<void> {
  authorise(ctx.actor, 'organisation.settings')
  const read = upload && readLogo(upload)
  if (read && !read.ok) throw new Invalid(read.reason, { logo: [read.reason] })
  const kept =
    read && (await keepBytes(ctx, { name: 'Logo.png', mediaType: 'image/png', bytes: read.bytes }))
  if (kept) await transaction(ctx, (tx) => addFile(tx, kept))
  const before = await accountsTransaction(ctx, async (tx) => {
    const [row] = await tx.db
      .select({ logoId: settings.logoId })
      .from(settings)
      .where(eq(settings.orgId, tx.org.id))
      .for('update')
    await tx.db
      .update(settings)
      .set({ logoId: kept ? kept.id : null, version: sql`${settings.version} + 1` })
      .where(eq(settings.orgId, tx.org.id))
    await noteChange(tx, ['logo'])
    return row?.logoId ?? null
  })
  if (before) await transaction(ctx, (tx) => removeFile(tx, before))
}

/** The logo as everybody may have it; other files of the organisation are not there. */
export async function findLogo(ctx: ActingContext, id: string): Promise<StoredFile> {
  const { logoId } = await findRow(ctx)
  if (!logoId || logoId !== id) throw new NotFound()
  return findFile(ctx, logoId)
}

type Writing = Parameters<typeof record>[0]

const noteChange = (tx: Writing, fields: string[]) =>
  record(tx, {
    verb: 'organisation.settings-changed',
    subject: { type: 'organisation', id: tx.org.id },
    data: { fields },
  })
