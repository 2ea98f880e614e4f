import { asc, gt } from 'drizzle-orm'
import { queueMail } from '#app/mail/mail.server.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { organisations } from '#db/schema/accounts.ts'
import type { Head } from './chain.server.ts'
import { readCheckpoints, writeCheckpoint } from './checkpoints.server.ts'
import { sealOrganisation } from './sealing.server.ts'

const hour = 60 * 60 * 1000
const recent = 2 * hour
const page = 500

export type AuditWork = {
  database: Database
  services: { secret: string }
  /** The data directory, where checkpoints are noted. */
  directory: string
}

/** All organisations, page by page. */
export async function* everyOrganisation(db: Database): AsyncGenerator<string> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await accountsTransaction({ db }, (tx) =>
      tx.db
        .select({ id: organisations.id })
        .from(organisations)
        .where(gt(organisations.id, last))
        .orderBy(asc(organisations.id))
        .limit(page),
    )
    for (const { id } of rows) yield id
    last = rows.at(-1)?.id ?? last
    if (rows.length < page) return
  }
}

/** Seals what waits in one organisation and notes the new head outside the database. */
export async function sealAndNote(
  work: AuditWork,
  { orgId, since, now }: { orgId: string; since: Date | null; now: Date },
): Promise<void> {
  const { database: db, services } = work
  const head = await sealOrganisation({ db, now, services }, orgId, since)
  if (head) await writeCheckpoint(placeOf(work), head, now)
}

/**
 * The work of sealing, to be repeated every few seconds. It looks for recent events, which is quick, and once an hour
 * for any that were missed.
 */
export function auditSealing(work: AuditWork): (now: Date) => Promise<void> {
  let lastWhole = Number.NEGATIVE_INFINITY
  return async (now) => {
    const whole = now.getTime() - lastWhole >= hour
    const since = whole ? null : new Date(now.getTime() - recent)
    for await (const orgId of everyOrganisation(work.database)) {
      await sealAndNote(work, { orgId, since, now })
    }
    if (whole) lastWhole = now.getTime()
  }
}

/** Sends the newest checkpoint of every organisation to an address outside, once a day. */
export const auditMail =
  (work: AuditWork, to: string) =>
  async (now: Date): Promise<void> => {
    const heads: Head[] = []
    for await (const orgId of everyOrganisation(work.database)) {
      const { heads: noted } = await readCheckpoints(placeOf(work), orgId)
      heads.push(...noted.slice(-1))
    }
    const lines = heads.map(({ orgId, position, mac }) => `${orgId} ${position} ${mac}`)
    const day = now.toISOString().slice(0, 10)
    await accountsTransaction({ db: work.database, now, services: work.services }, (tx) =>
      queueMail(tx, {
        key: `audit-checkpoint:${day}`,
        to,
        subject: `Groundwork audit checkpoint ${day}`,
        text: `Keep this mail. It proves what was in the record on ${day}:\n\n${lines.join('\n')}\n`,
      }),
    )
  }

export const placeOf = ({ directory, services }: AuditWork) => ({
  directory,
  secret: services.secret,
})
