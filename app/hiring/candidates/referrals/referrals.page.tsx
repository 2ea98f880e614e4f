import { organisationContext } from '#app/accounts/context.ts'
import { applicationContext } from '#app/http/application.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { countRequest } from '#app/http/rate-limit.ts'
import { Pagination } from '#app/ui/data/pagination.tsx'
import { Table } from '#app/ui/data/table.tsx'
import type { Column } from '#app/ui/data/table.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { referralLimit, referralSchema } from './referral.ts'
import { listReferrals, referSomebody } from './referrals.server.ts'
import type { Route } from './+types/referrals.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Referrals · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const after = new URL(request.url).searchParams.get('after')
  return {
    here: `/${ctx.org.slug}/referrals`,
    constraints: constraintsOf(referralSchema),
    ...(await listReferrals(ctx, after)),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, referralSchema), async ({ opening, ...person }) => {
    await countRequest(context.get(applicationContext), referralLimit, ctx.actor.id)
    await referSomebody(ctx, { openingId: opening, ...person })
    return redirectWithFlash(
      `/${ctx.org.slug}/referrals`,
      'Thank you. Unless they are known for this opening already, a mail asks them now whether they want to apply.',
    )
  })
}

type Data = Route.ComponentProps['loaderData']
type Row = Data['list'][number]

const columns: Column<Row>[] = [
  { key: 'name', label: 'Who', heads: true, cell: ({ name }) => name || 'Somebody' },
  { key: 'title', label: 'Opening', cell: ({ title }) => title },
  { key: 'asked', label: 'Asked', cell: ({ askedAt }) => <DateTime at={askedAt} show="date" /> },
  { key: 'standing', label: 'Standing', cell: ({ standing }) => standing },
]

/** Whom a member has thought of, and thinking of somebody more. */
export default function Referrals({ loaderData, actionData }: Route.ComponentProps) {
  const { list, next } = loaderData
  return (
    <>
      <PageHeader
        title="Referrals"
        lead="You know somebody for one of our openings? We ask them, and they decide."
      />
      <div className="beside">
        <div className="stack">
          {list.length === 0 ? (
            <EmptyState title="No referrals yet">
              Whom you refer stands here, with whether it goes on. How they do in the process is
              between them and the team.
            </EmptyState>
          ) : (
            <Table
              caption="Your referrals"
              hideCaption
              columns={columns}
              rows={list}
              rowKey={({ id }) => id}
            />
          )}
          <Pagination name="Pages of referrals" next={next} />
        </div>
        <Referring {...loaderData} refused={actionData} />
      </div>
    </>
  )
}

const Referring = ({
  here,
  openings,
  constraints,
  refused,
}: Data & { refused: Route.ComponentProps['actionData'] }) => (
  <Section
    title="Refer somebody"
    lead="Unless they are known for this opening already, they get one mail with your name. If nothing comes of it within 30 days, we forget them."
    card
  >
    {openings.length === 0 ? (
      <p className="text-muted">No opening takes applications at the moment.</p>
    ) : (
      <PostForm id="referral" action={here} constraints={constraints} {...refused}>
        <SelectField
          name="opening"
          label="Opening"
          options={openings.map(({ id, title }) => ({ value: id, label: title }))}
          required
        />
        <TextField name="name" label="Their name" required />
        <TextField name="email" label="Their e-mail" type="email" required />
        <TextArea
          name="note"
          label="How you know them"
          hint="For the hiring team, once they apply."
          rows={3}
          required={false}
        />
        <div className="form-actions">
          <Button variant="primary">Ask them</Button>
        </div>
      </PostForm>
    )}
  </Section>
)
