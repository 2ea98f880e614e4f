import { eq } from 'drizzle-orm'
import { makeLink } from '#app/planning/roadmap/views/links/links.server.ts'
import { transaction } from '#db/connection.server.ts'
import { planLinks } from '#db/schema/roadmap.ts'
import type { People } from '#test/web/access/world/people.ts'

export type ShareIds = { commitment: string; planLink: string; planToken: string }

/** The committed plan, and a public link to it. */
export async function addShare({ planner }: People): Promise<ShareIds> {
  const { token } = await makeLink(planner, { days: 30, withNumbers: true })
  return transaction(planner, async (tx) => {
    const [row] = await tx.db
      .select({ planLink: planLinks.id, commitment: planLinks.commitmentId })
      .from(planLinks)
      .where(eq(planLinks.orgId, tx.org.id))
    return { ...row!, planToken: token }
  })
}
