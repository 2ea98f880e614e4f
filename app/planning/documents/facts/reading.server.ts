import { and, eq, inArray } from 'drizzle-orm'
import type { InTransaction } from '#app/accounts/context.ts'
import { roleNames } from '#app/planning/capacity/ledger/role-names.server.ts'
import { findCommitted } from '#app/planning/roadmap/views/read-plan.server.ts'
import { findAnswers } from '#app/planning/scoping/answers/answers.server.ts'
import { findUseCaseMetrics } from '#app/planning/scoping/listed/metrics.server.ts'
import { findRisks } from '#app/planning/scoping/listed/risks.server.ts'
import { answersIn } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-class.ts'
import { aiRiskSheet } from '#app/planning/scoping/modules/kinds/risk/ai-act/ai-risk-sheet.ts'
import { classify } from '#app/planning/scoping/modules/kinds/risk/ai-act/classify.ts'
import { indicationOf } from '#app/planning/scoping/modules/kinds/risk/ai-act/words.ts'
import { currentWorksheet } from '#app/planning/scoping/modules/worksheets.server.ts'
import { findEstimates } from '#app/planning/use-cases/estimates/estimates.server.ts'
import { findStakeholders } from '#app/planning/use-cases/people/stakeholders.server.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { findAlternatives } from '#app/planning/use-cases/ways/alternatives.server.ts'
import { members } from '#db/schema/accounts.ts'
import type { OpenRequisition } from './plan-facts.ts'
import type { KnownMetric } from './scope-facts.ts'
import type { KnownUseCase } from './use-case-pack.ts'

/** Counts what is being hired now; given by whoever knows hiring, which planning does not. */
export type CountRequisitions = (tx: InTransaction) => Promise<OpenRequisition[]>

async function readMetrics(tx: InTransaction, useCaseId: string): Promise<KnownMetric[]> {
  const metrics = await findUseCaseMetrics(tx, [useCaseId])
  const owners = metrics.flatMap(({ ownerId }) => (ownerId ? [ownerId] : []))
  const people =
    owners.length === 0
      ? []
      : await tx.db
          .select({ id: members.id, name: members.name })
          .from(members)
          .where(and(eq(members.orgId, tx.org.id), inArray(members.id, owners)))
  return metrics.map(({ id, kind, name, unit, baseline, target, due, ownerId }) => ({
    id,
    kind,
    name,
    unit,
    baseline,
    target,
    due,
    owner: people.find((person) => person.id === ownerId)?.name ?? null,
  }))
}

async function readRiskClass(tx: InTransaction, useCaseId: string): Promise<string | null> {
  const { version, data } = await currentWorksheet(tx, { useCaseId, kind: aiRiskSheet.kind })
  return version === 0 ? null : indicationOf(classify(answersIn(data)))
}

/** Everything that planning knows of a use case, for whoever may read it. */
export async function readUseCase(
  tx: InTransaction,
  id: string,
  countRequisitions: CountRequisitions,
): Promise<KnownUseCase> {
  const useCase = await findUseCase(tx, id)
  const plan = await findCommitted(tx)
  const roles = plan?.roles ?? (await roleNames(tx))
  const estimates = await findEstimates(tx, [id])
  const mine = new Set(estimates.map(({ role }) => role))
  return {
    useCase,
    answers: await findAnswers(tx, [id]),
    metrics: await readMetrics(tx, id),
    risks: await findRisks(tx, [id]),
    estimates: estimates.filter(({ quantity }) => !quantity.includes('.')),
    stakeholders: await findStakeholders(tx, id),
    alternatives: await findAlternatives(tx, id),
    riskClass: await readRiskClass(tx, id),
    plan,
    requisitions: (await countRequisitions(tx)).filter(({ role }) => mine.has(role)),
    roles,
  }
}
