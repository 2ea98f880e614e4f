import { createHash, hkdfSync, randomInt } from 'node:crypto'
import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { SiteContext } from '#app/accounts/context.ts'
import { hashToken, newToken } from '#app/accounts/sessions/tokens.server.ts'
import { queueMail } from '#app/mail/mail.server.ts'
import { TooManyRequests } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import type { Transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { signIns } from '#db/schema/accounts.ts'
import { signInMail } from './sign-in-mail.ts'

export const minutesValid = 10
export const triesPerCode = 5
export const sendsPerHour = 10

const minute = 60_000
const hour = 60 * minute

/** The engine's secret, apart from every other use of the application's secret. */
export const engineSecret = (secret: string): string =>
  Buffer.from(hkdfSync('sha256', secret, 'groundwork', 'sign-in', 32)).toString('base64url')

/** A code or link counts only together with the cookie of the browser that asked. */
export const tokenFor = (browser: string, codeOrLink: string): string => `${browser}.${codeOrLink}`

/** As the engine hashes a token before it looks for it. */
const digest = (secret: string, token: string) =>
  createHash('sha256')
    .update(`${token}${engineSecret(secret)}`)
    .digest('hex')

/**
 * Stores a new sign-in and queues its mail in one transaction; what was asked before for this address dies.
 * Gives the token for the cookie that binds code and link to the asking browser.
 */
export const askToSignIn = (
  site: SiteContext,
  { email, returnTo }: { email: string; returnTo: string },
): Promise<string> =>
  accountsTransaction(site, async (tx) => {
    await oneAtATime(tx, email)
    await refuseTooMany(tx, email)
    await tx.db
      .update(signIns)
      .set({ expiresAt: tx.now })
      .where(
        and(eq(signIns.email, email), isNull(signIns.consumedAt), gt(signIns.expiresAt, tx.now)),
      )
    const [browser, link] = [newToken(), newToken()]
    const code = String(randomInt(10 ** 8)).padStart(8, '0')
    const { secret, origin } = tx.services
    const id = newId()
    await tx.db.insert(signIns).values({
      id,
      email,
      codeHash: digest(secret, tokenFor(browser, code)),
      linkHash: digest(secret, tokenFor(browser, link)),
      browserHash: hashToken(browser),
      returnTo,
      createdAt: tx.now,
      expiresAt: new Date(tx.now.getTime() + minutesValid * minute),
    })
    const words = signInMail({
      code,
      link: `${origin}/sign-in/link/${link}`,
      minutes: minutesValid,
    })
    await queueMail(tx, { key: `sign-in:${id}`, to: email, ...words })
    return browser
  })

/** Two requests for one address wait for each other, so that the limit and "only the newest" hold. */
async function oneAtATime(tx: { db: Transaction }, email: string) {
  await tx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${email}`}, 0))`)
}

async function refuseTooMany(tx: { db: Transaction; now: Date }, email: string) {
  const since = new Date(tx.now.getTime() - hour)
  const recent = await tx.db
    .select({ at: signIns.createdAt })
    .from(signIns)
    .where(and(eq(signIns.email, email), gt(signIns.createdAt, since)))
    .orderBy(desc(signIns.createdAt))
    .limit(sendsPerHour)
  const oldest = recent.length < sendsPerHour ? undefined : recent.at(-1)
  if (oldest) {
    throw new TooManyRequests(Math.ceil((oldest.at.getTime() + hour - tx.now.getTime()) / 1000))
  }
}

export type PendingSignIn = { email: string; returnTo: string; triesLeft: number }

const waitingFor = (browser: string, now: Date) =>
  and(
    eq(signIns.browserHash, hashToken(browser)),
    isNull(signIns.consumedAt),
    gt(signIns.expiresAt, now),
    lt(signIns.tries, triesPerCode),
  )

/** The sign-in this browser asked for, as long as it can still be completed. */
export const findPending = (site: SiteContext, browser: string): Promise<PendingSignIn | null> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await tx.db
      .select({ email: signIns.email, returnTo: signIns.returnTo, tries: signIns.tries })
      .from(signIns)
      .where(waitingFor(browser, tx.now))
    return row
      ? { email: row.email, returnTo: row.returnTo, triesLeft: triesPerCode - row.tries }
      : null
  })

/** Whether a link belongs to what this browser asked for; looking at it consumes nothing. */
export const linkIsMine = (site: SiteContext, browser: string, link: string): Promise<boolean> =>
  accountsTransaction(site, async (tx) => {
    const mine = eq(signIns.linkHash, digest(tx.services.secret, tokenFor(browser, link)))
    const rows = await tx.db
      .select({ id: signIns.id })
      .from(signIns)
      .where(and(waitingFor(browser, tx.now), mine))
    return rows.length === 1
  })

/**
 * Counts a try and consumes the sign-in if the hashed code or link is right. The row stays locked from the count
 * to the end, so of many simultaneous redemptions one succeeds.
 */
export const consumeSignIn = (
  site: SiteContext,
  given: { browser: string; email: string; tokenHash: string },
): Promise<boolean> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await tx.db
      .update(signIns)
      .set({ tries: sql`${signIns.tries} + 1` })
      .where(and(waitingFor(given.browser, tx.now), eq(signIns.email, given.email)))
      .returning({ id: signIns.id, codeHash: signIns.codeHash, linkHash: signIns.linkHash })
    if (!row || ![row.codeHash, row.linkHash].includes(given.tokenHash)) return false
    await tx.db.update(signIns).set({ consumedAt: tx.now }).where(eq(signIns.id, row.id))
    return true
  })
