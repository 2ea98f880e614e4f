import { and, eq, sql } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, NotFound } from '#app/problems.ts'
import { accountsTransaction, transaction } from '#db/connection.server.ts'
import { organisations, settings } from '#db/schema/accounts.ts'
import type { Settings } from './organisation.ts'

export type StoredSettings = Settings & { version: number }

const columns = {
  employerSize: settings.employerSize,
  accommodationContact: settings.accommodationContact,
  about: settings.about,
  privacyNotice: settings.privacyNotice,
  statistics: settings.statistics,
  version: settings.version,
}

/** What the organisation decides about itself: for every member, because rules and pages depend on it. */
export const findSettings = (ctx: Context): Promise<StoredSettings> =>
  transaction(ctx, async (tx) => {
    const [row] = await tx.db.select(columns).from(settings).where(eq(settings.orgId, tx.org.id))
    if (!row) throw new NotFound()
    return { ...row, name: tx.org.name, employerSize: row.employerSize ?? undefined }
  })

/** Saves the settings over the version the editor saw; a newer one stays and comes back beside theirs. */
export const saveSettings = (
  ctx: Context,
  { version, ...input }: Settings & { version: number },
): Promise<void> => {
  authorise(ctx.actor, 'organisation.settings')
  return accountsTransaction(ctx, async (tx) => {
    const { name, ...rest } = input
    const [before] = await tx.db.select(columns).from(settings).where(eq(settings.orgId, tx.org.id))
    const saved = await tx.db
      .update(settings)
      .set({
        ...rest,
        employerSize: rest.employerSize ?? null,
        version: sql`${settings.version} + 1`,
      })
      .where(and(eq(settings.orgId, tx.org.id), eq(settings.version, version)))
      .returning({ id: settings.id })
    const [row] = saved
    if (!row || !before) throw changedMeanwhile(input, before)
    await tx.db.update(organisations).set({ name }).where(eq(organisations.id, tx.org.id))
    const old: Record<string, unknown> = { ...before, name: tx.org.name }
    const changed = Object.entries({ name, ...rest, employerSize: rest.employerSize ?? null })
      .filter(([key, value]) => old[key] !== value)
      .map(([key]) => key)
    await record(tx, {
      verb: 'organisation.settings-changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { fields: changed },
    })
  })
}

const changedMeanwhile = (yours: Settings, theirs: Partial<StoredSettings> | object | undefined) =>
  new Conflict(
    'Somebody else saved the settings while you were editing. Both versions are below.',
    {
      yours: inLines(yours),
      theirs: inLines(theirs ?? {}),
    },
  )

const inLines = (values: object) =>
  Object.entries(values)
    .filter(([key]) => key !== 'version')
    .map(([key, value]) => `${key}: ${value ?? ''}`)
    .join('\n')
