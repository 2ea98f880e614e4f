import { sealOrganisation } from '#app/accounts/audit/sealing.server.ts'
import type { Application } from '#app/http/application.ts'

type Workplace = Pick<Application, 'database' | 'services'>

/** Seals what a sample tells of the past at once: the regular sealing looks that far back only once an hour. */
export async function sealPast(
  { database, services }: Workplace,
  { org, now }: { org: { id: string }; now: Date },
): Promise<void> {
  await sealOrganisation({ db: database, services, now }, org.id)
}
