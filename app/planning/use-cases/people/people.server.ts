import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { seatAt } from '#app/planning/use-cases/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { findStakeholders } from './stakeholders.server.ts'

/** Everybody in the organisation, by name, as choices. */
export const listPeople = (tx: InTransaction) =>
  tx.db
    .select({ value: members.id, label: members.name })
    .from(members)
    .where(and(eq(members.orgId, tx.org.id), isNull(members.removedAt)))
    .orderBy(asc(members.name))

/** Owner and stakeholders of a use case, to be changed. */
export const findPeoplePage = (ctx: Context, useCaseId: string) =>
  transaction(ctx, async (tx) => {
    const { useCase } = await seatAt(tx, useCaseId, 'use-case.edit')
    return {
      ownerId: useCase.ownerId,
      stakeholders: await findStakeholders(tx, useCaseId),
      people: await listPeople(tx),
    }
  })
