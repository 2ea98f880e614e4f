import { lt } from 'drizzle-orm'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { invitees, sessions, signIns } from '#db/schema/accounts.ts'

const day = 24 * 60 * 60 * 1000

/** Deletes sessions, sign-ins and invitation pointers that can never be used again. */
export const forgetExpired = (db: Database, now: Date): Promise<void> =>
  accountsTransaction({ db }, async (tx) => {
    await tx.db.delete(sessions).where(lt(sessions.expiresAt, now))
    await tx.db.delete(signIns).where(lt(signIns.createdAt, new Date(now.getTime() - day)))
    await tx.db.delete(invitees).where(lt(invitees.expiresAt, now))
  })
