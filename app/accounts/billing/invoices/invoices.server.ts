import { record } from '#app/accounts/audit/record.server.ts'
import { customerOf, findCustomer } from '#app/accounts/billing/stripe/customers.server.ts'
import { askStripe } from '#app/accounts/billing/stripe/stripe.server.ts'
import type { Context } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { Gone, Invalid } from '#app/problems.ts'
import { accountsTransaction } from '#db/connection.server.ts'
import { amountOf, taxIdTypes } from '#app/accounts/billing/page/plan.ts'

const invoiceWords: Record<string, string> = {
  open: 'To be paid',
  paid: 'Paid',
  void: 'Withdrawn',
  uncollectible: 'Not paid',
  draft: 'Being made out',
}

/** Invoices and tax numbers as Stripe has them now. */
export async function viewInvoices(ctx: Context) {
  authorise(ctx.actor, 'billing.manage')
  const known = await findCustomer(ctx)
  if (!known) return { invoices: [], taxIds: [] }
  const { customerId: customer } = known
  const [invoices, taxIds] = await askStripe(ctx.services, (stripe) =>
    Promise.all([
      stripe.invoices.list({ customer, limit: 100 }),
      stripe.customers.listTaxIds(customer, { limit: 100 }),
    ]),
  )
  return {
    invoices: invoices.data.map((one) => ({
      id: one.id ?? '',
      number: one.number ?? 'Not numbered yet',
      at: new Date(one.created * 1000),
      amount: amountOf(one.total, one.currency),
      open: one.status === 'open',
      status: invoiceWords[one.status ?? 'draft'] ?? '',
      pdf: one.invoice_pdf ?? null,
      page: one.hosted_invoice_url ?? null,
    })),
    taxIds: taxIds.data.map(({ id, type, value, verification }) => ({
      id,
      type: Object.entries(taxIdTypes).find(([one]) => one === type)?.[1] ?? type,
      value,
      verified: verification?.status === 'verified',
    })),
  }
}

type NewTaxId = { type: keyof typeof taxIdTypes; value: string; key: string }

/** Adds a tax number, which stands on the invoices from then on. */
export async function addTaxId(ctx: Context, { type, value, key }: NewTaxId): Promise<void> {
  authorise(ctx.actor, 'billing.manage')
  const { id: customer } = await customerOf(ctx)
  try {
    await askStripe(ctx.services, (stripe) =>
      stripe.customers.createTaxId(
        customer,
        { type, value },
        { idempotencyKey: `tax-id:${ctx.org.id}:${key}` },
      ),
    )
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(error.message, { value: ['Stripe does not take this number. Check it.'] })
  }
  await note(ctx, 'subscription.tax-number-added')
}

export async function removeTaxId(ctx: Context, { id }: { id: string }): Promise<void> {
  authorise(ctx.actor, 'billing.manage')
  const known = await findCustomer(ctx)
  const { taxIds } = await viewInvoices(ctx)
  if (!known || !taxIds.some((one) => one.id === id))
    throw new Gone('This number is not there any more.')
  await askStripe(ctx.services, (stripe) => stripe.customers.deleteTaxId(known.customerId, id))
  await note(ctx, 'subscription.tax-number-removed')
}

const note = (ctx: Context, verb: string) =>
  accountsTransaction(ctx, (tx) =>
    record(tx, { verb, subject: { type: 'organisation', id: tx.org.id } }),
  )
