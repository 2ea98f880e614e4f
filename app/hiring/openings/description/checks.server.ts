import { eq } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { readPay } from '#app/hiring/openings/opening.ts'
import type { Opening } from '#app/hiring/openings/seats.server.ts'
import type { Level } from '#app/roles/competencies.ts'
import { checkJobAd } from '#app/roles/job-ad-checks.ts'
import type { Finding } from '#app/roles/job-ad/finding.ts'
import { settings } from '#db/schema/accounts.ts'

/** What our own checks find in a text for this opening. */
export async function checkDescription(
  tx: InTransaction,
  opening: Opening,
  markdown: string,
): Promise<Finding[]> {
  const [row] = await tx.db
    .select({ employerSize: settings.employerSize })
    .from(settings)
    .where(eq(settings.orgId, tx.org.id))
  return checkJobAd(markdown, {
    role: opening.roleKey,
    level: opening.level as Level,
    places: opening.places,
    pay: readPay(opening) ?? undefined,
    employerSize: row?.employerSize ?? undefined,
    today: tx.now,
  })
}
