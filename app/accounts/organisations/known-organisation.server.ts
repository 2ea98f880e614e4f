import { eq } from 'drizzle-orm'
import type { Organisation } from '#app/accounts/actor.ts'
import type { SiteContext } from '#app/accounts/context.ts'
import { NotFound } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { fixedQuery } from '#db/fixed-query.server.ts'
import { organisations } from '#db/schema/accounts.ts'

const columns = { id: organisations.id, slug: organisations.slug, name: organisations.name }

const bySlug = fixedQuery(['slug'], (db, { slug }) =>
  db.select(columns).from(organisations).where(eq(organisations.slug, slug)),
)

/** The organisation of a public address, for pages that anybody may open. */
export const organisationOfSlug = (site: SiteContext, slug: string): Promise<Organisation> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await bySlug(tx, { slug })
    if (!row) throw new NotFound()
    return row
  })

/** The organisation that a job works for. */
export const organisationOfId = (site: SiteContext, id: string): Promise<Organisation> =>
  accountsTransaction(site, async (tx) => {
    const [row] = await tx.db.select(columns).from(organisations).where(eq(organisations.id, id))
    if (!row) throw new NotFound()
    return row
  })
