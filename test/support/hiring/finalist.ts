import { eq } from 'drizzle-orm'
import type { ActingContext, Context, SystemActor } from '#app/accounts/context.ts'
import { decide } from '#app/hiring/debriefs/decision/decisions.server.ts'
import { stateView } from '#app/hiring/debriefs/views/views.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidates } from '#db/schema/candidates.ts'

/** Has the manager of the sample's opening hire its finalist. */
export async function hireFinalist(
  system: ActingContext<SystemActor>,
  manager: Context,
  startsOn: string,
): Promise<void> {
  const [finalist] = await transaction(system, (tx) =>
    tx.db
      .select({ id: candidacies.id })
      .from(candidacies)
      .innerJoin(candidates, eq(candidates.id, candidacies.candidateId))
      .where(eq(candidates.name, 'Ingrid Solheim')),
  )
  const candidacyId = finalist!.id
  const view = {
    candidacyId,
    recommendation: 'yes' as const,
    text: 'Yes.',
    earlyReason: 'All spoke',
  }
  await stateView(manager, view)
  await decide(manager, {
    candidacyId,
    outcome: 'hire',
    agreed: 'on',
    overrideReason: 'She showed it in the interviews.',
    notes: '',
    learningPlan: '',
    startsOn,
    dissent: [],
  })
}
