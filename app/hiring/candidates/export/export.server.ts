import { and, desc, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { csvOf } from '#app/files/csv.ts'
import { outcomeNames, sourceNames } from '#app/hiring/candidates/candidate.ts'
import { passing } from '#app/hiring/candidates/pipeline/conditions.server.ts'
import type { Filters } from '#app/hiring/candidates/pipeline/filters.ts'
import { inForce, ofPerson, ofStage } from '#app/hiring/candidates/pipeline/joins.server.ts'
import { listedColumns } from '#app/hiring/candidates/pipeline/listed.server.ts'
import { seatFor } from '#app/hiring/openings/seats.server.ts'
import { transaction } from '#db/connection.server.ts'
import { candidacies, candidacyEndings, candidates } from '#db/schema/candidates.ts'
import { stages } from '#db/schema/openings.ts'

const most = 20_000

/** The candidates of an opening that pass the filters as CSV; no cell is one that a spreadsheet would calculate. */
export const exportCandidacies = (
  ctx: Context,
  { openingId, filters }: { openingId: string; filters: Filters },
): Promise<{ name: string; csv: string }> =>
  transaction(ctx, async (tx) => {
    const { opening } = await seatFor(tx, openingId, 'candidate.export')
    const rows = await selectRows(tx, openingId, filters)
    await record(tx, {
      verb: 'candidates.exported',
      subject: { type: 'opening', id: openingId },
      data: { count: rows.length },
    })
    return { name: `${opening.slug}-candidates.csv`, csv: csvOf(rows.map(cellsOf)) }
  })

const selectRows = (tx: InTransaction, openingId: string, filters: Filters) =>
  tx.db
    .select({
      ...listedColumns,
      email: candidates.email,
      phone: candidates.phone,
      links: candidates.links,
      sourceDetail: candidacies.sourceDetail,
      stage: stages.name,
    })
    .from(candidacies)
    .innerJoin(candidates, ofPerson)
    .innerJoin(stages, ofStage)
    .leftJoin(candidacyEndings, inForce)
    .where(
      and(
        eq(candidacies.orgId, tx.org.id),
        eq(candidacies.openingId, openingId),
        passing(filters, tx.now),
      ),
    )
    .orderBy(desc(candidacies.appliedAt), desc(candidacies.id))
    .limit(most)

type Row = Awaited<ReturnType<typeof selectRows>>[number]

const cellsOf = (row: Row) => ({
  name: row.name,
  email: row.email,
  phone: row.phone,
  location: row.location,
  links: row.links.join(' '),
  stage: row.stage,
  status: row.outcome ? outcomeNames[row.outcome] : 'In process',
  confirmed: row.denied ? 'Not theirs' : row.unconfirmed ? 'Not confirmed' : 'Yes',
  source: sourceNames[row.source],
  'source detail': row.sourceDetail,
  tags: row.tags.join(', '),
  applied: row.appliedAt.toISOString(),
  'last answer': row.answeredAt?.toISOString() ?? '',
})
