import { eq } from 'drizzle-orm'
import { hashToken } from '#app/accounts/sessions/tokens.server.ts'
import { makeLink } from '#app/planning/roadmap/views/links/links.server.ts'
import { transaction } from '#db/connection.server.ts'
import { planLinks } from '#db/schema/roadmap.ts'
import type { People } from '#test/web/access/world/people.ts'

export type ShareIds = { commitment: string; planLink: string; planToken: string }

/** The committed plan, and a public link to it; its token is the same whoever makes the world. */
export async function addShare({ planner }: People): Promise<ShareIds> {
  await makeLink(planner, { days: 30, withNumbers: true })
  const planToken = `plan-link-${planner.org.slug}`
  return transaction(planner, async (tx) => {
    const [row] = await tx.db
      .update(planLinks)
      .set({ tokenHash: hashToken(planToken) })
      .where(eq(planLinks.orgId, tx.org.id))
      .returning({ planLink: planLinks.id, commitment: planLinks.commitmentId })
    return { ...row!, planToken }
  })
}
