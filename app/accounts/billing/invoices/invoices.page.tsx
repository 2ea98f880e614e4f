import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/invoices.page.ts'
import { addTaxId, viewInvoices } from './invoices.server.ts'
import { taxIdSchema, taxIdTypes } from '#app/accounts/billing/page/plan.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Invoices · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    back: `/${ctx.org.slug}/settings/billing`,
    constraints: constraintsOf(taxIdSchema),
    ...(await viewInvoices(ctx)),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, taxIdSchema), async ({ type, value, _key: key }) => {
    await addTaxId(ctx, { type, value, key })
    const here = `/${ctx.org.slug}/settings/billing/invoices`
    return redirectWithFlash(here, 'The number stands on your invoices from now on.')
  })
}

type Loaded = Route.ComponentProps['loaderData']
type Invoice = Loaded['invoices'][number]

export default function Invoices({ loaderData, actionData }: Route.ComponentProps) {
  const { back, invoices, taxIds, constraints } = loaderData
  return (
    <>
      <PageHeader title="Invoices" crumbs={[{ to: back, label: 'Billing' }]} />
      <div className="stack">
        {invoices.length > 0 ? (
          <Table
            caption="Invoices, newest first"
            hideCaption
            columns={columns}
            rows={invoices}
            rowKey={({ id }) => id}
          />
        ) : (
          <EmptyState title="No invoices yet">
            Every invoice will stand here as a PDF, from the first payment on.
          </EmptyState>
        )}
        <Section
          title="Tax numbers"
          lead="They stand on your invoices, and taxes are worked out by them."
        >
          <TaxIds back={back} taxIds={taxIds} />
          <PostForm
            action={`${back}/invoices`}
            constraints={constraints}
            errors={actionData?.errors}
            values={actionData?.values}
          >
            <SelectField name="type" label="Kind of number" options={kinds} />
            <TextField name="value" label="Number" autoComplete="off" spellCheck={false} />
            <Button>Add the number</Button>
          </PostForm>
        </Section>
      </div>
    </>
  )
}

const kinds = Object.entries(taxIdTypes).map(([value, label]) => ({ value, label }))

const columns: Column<Invoice>[] = [
  { key: 'number', label: 'Number', heads: true, cell: ({ number }) => number },
  { key: 'at', label: 'Date', cell: ({ at }) => <DateTime at={at} show="date" /> },
  { key: 'amount', label: 'Amount', align: 'end', cell: ({ amount }) => amount },
  {
    key: 'status',
    label: 'Status',
    cell: ({ status, open }) => <Status tone={open ? 'warn' : 'good'}>{status}</Status>,
  },
  {
    key: 'files',
    label: 'Get it',
    cell: ({ number, pdf, page, open }) => (
      <span className="cluster">
        {pdf && (
          <a href={pdf} aria-label={`Download ${number} as PDF`}>
            PDF
          </a>
        )}
        {page && (
          <a href={page} aria-label={`${open ? 'Pay' : 'Open'} ${number} at Stripe`}>
            {open ? 'Pay' : 'Open'}
          </a>
        )}
      </span>
    ),
  },
]

const TaxIds = ({ back, taxIds }: Pick<Loaded, 'back' | 'taxIds'>) =>
  taxIds.length > 0 && (
    <ul className="stack">
      {taxIds.map(({ id, type, value, verified }) => (
        <li key={id} className="cluster">
          <span>
            {type}: {value}
          </span>
          {verified && <Status tone="good">Checked</Status>}
          <PostForm action={`${back}/tax-ids/removal`} layout="inline">
            <input type="hidden" name="id" value={id} />
            <Button size="small" variant="quiet" aria-label={`Remove ${value}`}>
              Remove
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
