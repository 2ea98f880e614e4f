import { and, desc, eq, inArray } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { findQuestion } from '#app/planning/scoping/checklist/checklist.ts'
import type { Passing } from '#app/planning/scoping/standing/gates.ts'
import { keepOpen, seatAt } from '#app/planning/use-cases/seats.server.ts'
import { Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { newId } from '#db/ids.ts'
import { members } from '#db/schema/accounts.ts'
import { gatePassings } from '#db/schema/scoping.ts'
import { findAnswers } from './answers.server.ts'

export type FoundPassing = Passing & { id: string; useCaseId: string }

/** Who let which use case past which gate, newest first. */
export const findPassings = async (
  tx: InTransaction,
  useCaseIds: readonly string[],
): Promise<FoundPassing[]> =>
  useCaseIds.length === 0
    ? []
    : tx.db
        .select({
          id: gatePassings.id,
          useCaseId: gatePassings.useCaseId,
          question: gatePassings.question,
          verdict: gatePassings.verdict,
          reason: gatePassings.reason,
          passedBy: members.name,
          passedAt: gatePassings.passedAt,
        })
        .from(gatePassings)
        .innerJoin(
          members,
          and(eq(members.orgId, tx.org.id), eq(members.id, gatePassings.passedBy)),
        )
        .where(
          and(eq(gatePassings.orgId, tx.org.id), inArray(gatePassings.useCaseId, [...useCaseIds])),
        )
        .orderBy(desc(gatePassings.passedAt), desc(gatePassings.id))

/**
 * Lets a use case past a gate as it stands, with the reason for the record. A gate that fails later blocks again.
 * Throws `Invalid` for a gate that is passed, and without a reason.
 */
export const letPast = (
  ctx: Context | InTransaction,
  input: { useCaseId: string; question: string; reason: string },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { useCaseId, question } = input
    const seat = await seatAt(tx, useCaseId, 'planning.edit')
    keepOpen(seat)
    if (!findQuestion(question)?.gate) throw new Invalid('This question is no gate.')
    const reason = input.reason.trim()
    if (!reason) throw new Invalid('Say why.', { reason: ['Say why: it is kept on record.'] })
    const answers = await findAnswers(tx, [useCaseId])
    const verdict = answers.find((answer) => answer.question === question)?.verdict ?? 'open'
    if (verdict === 'passed') throw new Invalid('This gate is passed: nothing blocks here.')
    const row = { question, verdict, reason, passedBy: tx.actor.id, passedAt: tx.now }
    await tx.db.insert(gatePassings).values({ orgId: tx.org.id, id: newId(), useCaseId, ...row })
    await record(tx, {
      verb: 'gate.passed-by',
      subject: { type: 'use-case', id: useCaseId },
      data: { question, verdict },
    })
  })
