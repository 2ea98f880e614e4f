import { authorise } from '#app/accounts/permissions.ts'
import { planNames } from '#app/accounts/billing/entitlements.ts'
import { holdingsContext, organisationContext } from '#app/accounts/context.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/billing.page.ts'
import { PlanCards } from './plan-cards.tsx'
import { viewBilling } from './view.server.ts'
import type { BillingView } from './view.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Billing · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'billing.manage')
  const { openings, useCases } = await context.get(holdingsContext)(ctx)
  return {
    here: `/${ctx.org.slug}/settings/billing`,
    billing: await viewBilling(ctx),
    used: { openings: openings.length, useCases: useCases.length },
  }
}

type Loaded = Route.ComponentProps['loaderData']

export default function Billing({ loaderData }: Route.ComponentProps) {
  const { here, billing } = loaderData
  return (
    <>
      <PageHeader
        title="Billing"
        lead="Which plan you are on, what it costs, and where the invoices are."
        actions={billing?.isCustomer && <Ways here={here} />}
      />
      {billing ? <Charged {...loaderData} billing={billing} /> : <Free />}
    </>
  )
}

const Free = () => (
  <Notice title="Everything is free here" tone="good">
    Nobody is charged on this installation, so nothing is limited: no number of openings, use cases
    or members, single sign-on and the API included. Whoever runs Groundwork can connect a Stripe
    account to change that.
  </Notice>
)

const Ways = ({ here }: { here: string }) => (
  <>
    <LinkButton to={`${here}/invoices`}>Invoices and tax numbers</LinkButton>
    <PostForm action={`${here}/portal`} layout="plain">
      <Button>Card and address at Stripe</Button>
    </PostForm>
  </>
)

const Charged = ({ here, billing, used }: Loaded & { billing: BillingView }) => (
  <div className="stack">
    <Debt here={here} {...billing} />
    <Section title={`You are on ${planNames[billing.plan]}`} card>
      <KeyValues items={factsOf(billing, used)} />
    </Section>
    <Section
      title="Plans"
      lead="Prices follow the number of your members by the day. Nothing you have made is ever deleted by a plan."
    >
      <PlanCards here={here} billing={billing} />
    </Section>
  </div>
)

const Debt = ({ here, graceEndsAt, paused }: { here: string } & BillingView) =>
  graceEndsAt && (
    <Notice title="The last payment has not gone through" tone={paused ? 'danger' : 'warn'}>
      <div className="stack">
        <p>
          {paused
            ? 'Nothing new can be added for now: no opening, use case or member. Everything can still be read, changed and exported.'
            : 'Everything goes on as usual until '}
          {!paused && <DateTime at={graceEndsAt} show="date" />}
          {!paused && '. After that nothing new can be added until it is paid.'}
        </p>
        <PostForm action={`${here}/portal`} layout="inline">
          <Button variant="primary">Pay or change the card</Button>
        </PostForm>
      </div>
    </Notice>
  )

function factsOf(billing: BillingView, used: Loaded['used']) {
  const { status, paidSeats, seats, trialEndsAt, periodEndsAt, endsAt, limits, running } = billing
  const of = (count: number, limit: number | null) =>
    limit === null ? `${count}, without a limit` : `${count} of ${limit}`
  const members =
    running && paidSeats !== seats ? `${seats} (${paidSeats} paid so far)` : `${seats}`
  return [
    ...(status ? [{ label: 'Subscription', value: <StatusOf {...billing} /> }] : []),
    ...(trialEndsAt
      ? [{ label: 'Trial ends', value: <DateTime at={trialEndsAt} show="date" /> }]
      : []),
    ...(endsAt ? [{ label: 'Ends', value: <DateTime at={endsAt} show="date" /> }] : []),
    ...(periodEndsAt && !trialEndsAt && !endsAt
      ? [{ label: 'Next invoice', value: <DateTime at={periodEndsAt} show="date" /> }]
      : []),
    { label: 'Members', value: members },
    { label: 'Openings', value: of(used.openings, limits.openings) },
    { label: 'Use cases', value: of(used.useCases, limits.useCases) },
  ]
}

const StatusOf = ({ status, graceEndsAt, running }: BillingView) => (
  <Status tone={graceEndsAt ? 'warn' : running ? 'good' : 'plain'}>{status}</Status>
)
