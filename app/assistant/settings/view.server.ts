import { and, desc, eq } from 'drizzle-orm'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { endpointOf, endpointRow } from '#app/assistant/endpoints/endpoints.server.ts'
import type { Endpoint } from '#app/assistant/endpoints/endpoint.ts'
import { Redaction } from '#app/assistant/privacy/redact.ts'
import { tallyOf } from '#app/assistant/spending/ledger.server.ts'
import { transaction } from '#db/connection.server.ts'
import { members } from '#db/schema/accounts.ts'
import { calls } from '#db/schema/assistant.ts'
import { outcomeWords } from './outcome.ts'
import { inDollars, toDollars } from './settings-form.ts'

const shownCalls = 20
const example = 'Ana Silva (ana.silva@example.com, +1 303 555 0147) built https://example.com/demo.'

/** Everything on the page about the organisation's model: who drafts, what was found, what was spent and for what. */
export const viewModel = (ctx: Context) => {
  authorise(ctx.actor, 'assistant.settings')
  return transaction(ctx, async (tx) => {
    const row = await endpointRow(tx)
    const endpoint = endpointOf(tx, row)?.endpoint ?? null
    const { spent, open } = await tallyOf(tx)
    // The operator's limit counts where it is lower.
    const budget = endpoint ? endpoint.monthlyBudget : row.monthlyBudget
    return {
      drafts: endpoint && {
        model: endpoint.model,
        host: endpoint.host,
        byOperator: endpoint.source === 'operator',
        imageModel: endpoint.imageModel,
        picturePrice:
          endpoint.imagePrice > 0 ? `: a picture costs ${inDollars(endpoint.imagePrice)}` : '',
        held: endpoint.external && endpoint.staysInside,
      },
      version: row.version,
      values: valuesOf(row),
      hasKey: row.sealedKey !== '',
      probe: row.probedAt && { at: row.probedAt, finding: row.finding, ok: row.dialect !== null },
      spending: {
        spent: inDollars(spent),
        budget: budget === null ? null : inDollars(budget),
        share: budget ? Math.min(1, spent / budget) : null,
        open,
        priced: endpoint === null || isPriced(endpoint),
      },
      example: { before: example, after: new Redaction(['Ana Silva']).redact(example) },
      calls: await lastCalls(tx),
    }
  })
}

const isPriced = ({ prices, imagePrice }: Endpoint): boolean =>
  prices.input > 0 || prices.output > 0 || imagePrice > 0

const valuesOf = (row: Awaited<ReturnType<typeof endpointRow>>) => ({
  baseUrl: row.baseUrl,
  model: row.model,
  imageModel: row.imageModel ?? '',
  imagePrice: toDollars(row.imagePrice ?? 0),
  inputPrice: toDollars(row.inputPrice),
  outputPrice: toDollars(row.outputPrice),
  monthlyBudget: row.monthlyBudget === null ? '' : toDollars(row.monthlyBudget),
  concurrency: row.concurrency,
  staysInside: row.staysInside,
  redacts: row.redacts,
})

export type ShownCall = {
  id: string
  at: Date
  prompt: string
  model: string
  who: string
  tokens: string
  cost: string
  seconds: string
  outcome: string
  fine: boolean
}

async function lastCalls(tx: InTransaction): Promise<ShownCall[]> {
  const rows = await tx.db
    .select({ call: calls, who: members.name })
    .from(calls)
    .leftJoin(members, and(eq(members.orgId, calls.orgId), eq(members.id, calls.memberId)))
    .where(eq(calls.orgId, tx.org.id))
    .orderBy(desc(calls.startedAt), desc(calls.id))
    .limit(shownCalls)
  return rows.map(({ call, who }) => ({
    id: call.id,
    at: call.startedAt,
    prompt: call.prompt,
    model: call.model,
    who: who ?? 'Groundwork',
    tokens: tokenWords(call),
    cost: call.cost === null ? `up to ${inDollars(call.reserved)}` : inDollars(call.cost),
    seconds: call.latencyMs === null ? '' : `${(call.latencyMs / 1000).toFixed(1)}\u00a0s`,
    outcome: outcomeWords(call.outcome, call.fault),
    fine: call.outcome === 'answered' || call.outcome === 'reserved',
  }))
}

function tokenWords(
  call: Pick<typeof calls.$inferSelect, 'inputTokens' | 'outputTokens' | 'estimated'>,
) {
  const { inputTokens: read, outputTokens: written } = call
  // A picture has a price of its own and no tokens.
  if (read === null || written === null || read + written === 0) return ''
  const about = call.estimated ? 'about ' : ''
  return `${about}${read.toLocaleString('en')} in, ${written.toLocaleString('en')} out`
}
