import { and, eq } from 'drizzle-orm'
import { record } from '#app/accounts/audit/record.server.ts'
import type { Context, InTransaction } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { transaction } from '#db/connection.server.ts'
import { endpoints } from '#db/schema/assistant.ts'
import { endpointRow, sealKey } from '#app/assistant/endpoints/endpoints.server.ts'
import { toMicro } from './settings-form.ts'
import type { ModelSettings } from './settings-form.ts'

type Row = typeof endpoints.$inferSelect

/** Saves which model the organisation writes with and what it may cost, over the version the editor saw. */
export const saveModel = (
  ctx: Context,
  { version, ...input }: ModelSettings & { version: number },
): Promise<void> => {
  authorise(ctx.actor, 'assistant.settings')
  return transaction(ctx, async (tx) => {
    const before = await endpointRow(tx)
    if ((input.baseUrl === '') !== (input.model === ''))
      throw new Invalid('Give both the address and the model, or leave both empty.', {
        [input.model === '' ? 'model' : 'baseUrl']: ['Give both the address and the model.'],
      })
    if (input.imageModel !== '' && input.baseUrl === '')
      throw new Invalid('An image model needs the address it is asked at.', {
        baseUrl: ['Give the address and the model, or leave the image model empty.'],
      })
    const values = changed(tx, before, input)
    const saved = await tx.db
      .update(endpoints)
      .set({ ...values, version: version + 1 })
      .where(and(eq(endpoints.orgId, tx.org.id), eq(endpoints.version, version)))
      .returning({ id: endpoints.id })
    if (saved.length === 0)
      throw new Conflict('Somebody else saved these settings while you were editing.')
    await record(tx, {
      verb: 'assistant.settings-changed',
      subject: { type: 'organisation', id: tx.org.id },
      data: { fields: fieldsThatDiffer(before, values) },
    })
  })
}

function changed(tx: InTransaction, before: Row, input: ModelSettings): Partial<Row> {
  const { baseUrl, model, monthlyBudget, concurrency, staysInside, redacts } = input
  const prices = { inputPrice: toMicro(input.inputPrice), outputPrice: toMicro(input.outputPrice) }
  const newPrices =
    prices.inputPrice !== before.inputPrice ||
    prices.outputPrice !== before.outputPrice ||
    toMicro(input.imagePrice) !== (before.imagePrice ?? 0)
  const elsewhere = baseUrl !== before.baseUrl || model !== before.model
  return {
    ...prices,
    imageModel: input.imageModel || null,
    imagePrice: toMicro(input.imagePrice) || null,
    baseUrl,
    model,
    concurrency,
    staysInside,
    redacts,
    sealedKey: keyToKeep(tx, before, input),
    monthlyBudget: monthlyBudget === undefined ? null : toMicro(monthlyBudget),
    pricesVersion: before.pricesVersion + (newPrices ? 1 : 0),
    ...(elsewhere && { dialect: null, probedAt: null, finding: '' }),
  }
}

/** A stored key goes to the server it was given for and to no other. */
function keyToKeep(tx: InTransaction, before: Row, input: ModelSettings): string {
  if (input.key !== '') return sealKey(tx, input.key)
  const sameServer = originOf(input.baseUrl) === originOf(before.baseUrl)
  return input.forgetKey || !sameServer ? '' : before.sealedKey
}

const originOf = (baseUrl: string) => (baseUrl === '' ? '' : new URL(baseUrl).origin)

const fieldsThatDiffer = (before: Row, values: Partial<Row>): string[] =>
  Object.entries(values)
    .filter(([key, value]) => key in before && before[key as keyof Row] !== value)
    .map(([key]) => key)
