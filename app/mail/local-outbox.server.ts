import { desc, isNotNull, lt, and } from 'drizzle-orm'
import { jobsTransaction } from '#db/connection.server.ts'
import type { Database } from '#db/connection.server.ts'
import { mails } from '#db/schema/queue.ts'

const pageSize = 50

/** Mail that no mail server has taken, newest first: for the local outbox page, which exists without SMTP alone. */
export const listMails = (database: Database, { before }: { before?: string } = {}) =>
  jobsTransaction({ db: database }, (tx) =>
    tx.db
      .select({
        id: mails.id,
        to: mails.recipient,
        subject: mails.subject,
        text: mails.text,
        calendar: mails.calendar,
        createdAt: mails.createdAt,
      })
      .from(mails)
      .where(and(isNotNull(mails.text), before ? lt(mails.id, before) : undefined))
      .orderBy(desc(mails.id))
      .limit(pageSize),
  )
