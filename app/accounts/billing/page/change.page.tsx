import { redirect } from 'react-router'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { planNames } from '#app/accounts/billing/entitlements.ts'
import { holdingsContext, organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/change.page.ts'
import { excessOn, lossesOn, planSchema } from './plan.ts'
import type { Excess } from './plan.ts'
import { choosePlan } from './plans.server.ts'
import { viewBilling } from './view.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Change plan · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const back = `/${ctx.org.slug}/settings/billing`
  const billing = await viewBilling(ctx)
  const wanted = planSchema.safeParse({ plan: new URL(request.url).searchParams.get('to') })
  if (!billing?.running || !wanted.success) throw redirect(back)
  const { plan } = wanted.data
  return {
    back,
    plan,
    endsAt: billing.trialEndsAt ?? billing.periodEndsAt,
    price: plan === 'free' ? null : billing.prices[plan],
    losses: lossesOn(billing.plan, plan),
    excess: excessOn(plan, await context.get(holdingsContext)(ctx)),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, planSchema), async ({ plan, _key: key }) => {
    await choosePlan(ctx, { plan, key })
    const said =
      plan === 'free' ? 'The subscription ends by itself.' : `You are on ${planNames[plan]} now.`
    return redirectWithFlash(`/${ctx.org.slug}/settings/billing`, said)
  })
}

export default function ChangePlan({ loaderData, actionData }: Route.ComponentProps) {
  const { back, plan, losses, excess } = loaderData
  return (
    <>
      <PageHeader
        title={plan === 'free' ? 'Go back to Free' : `Change to ${planNames[plan]}`}
        crumbs={[{ to: back, label: 'Billing' }]}
      />
      <div className="stack max-w-3xl">
        <When {...loaderData} />
        {losses.length > 0 && <Losses losses={losses} />}
        {excess.map((one) => (
          <Over key={one.what} {...one} />
        ))}
        <PostForm action="" errors={actionData?.errors} values={actionData?.values}>
          <input type="hidden" name="plan" value={plan} />
          <div className="form-actions">
            <Button variant={plan === 'free' ? 'danger' : 'primary'}>
              {plan === 'free' ? 'End the subscription' : `Change to ${planNames[plan]}`}
            </Button>
            <LinkButton to={back} variant="quiet">
              Leave it as it is
            </LinkButton>
          </div>
        </PostForm>
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const When = ({ plan, endsAt, price }: Loaded) =>
  plan === 'free' ? (
    <p>
      You keep everything you have paid for
      {endsAt && (
        <>
          {' '}
          until <DateTime at={endsAt} show="date" />
        </>
      )}
      , then the Free plan begins. Until then you can change your mind.
    </p>
  ) : (
    <p>
      It counts at once. {price ? `It costs ${price}; ` : ''}what you have paid for already is taken
      off by the day.
    </p>
  )

const Losses = ({ losses }: { losses: string[] }) => (
  <Notice title="What stops" tone="warn">
    <ul>
      {losses.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </Notice>
)

const Over = ({ what, limit, all }: Excess) => (
  <Section
    title={`${all.length} ${what}, ${limit} on this plan`}
    lead="Nothing is deleted. All of them stay as they are; none can be added while there are more than the plan has."
    card
  >
    <ul>
      {all.map(({ title, to }) => (
        <li key={to}>
          <PageLink to={to}>{title}</PageLink>
        </li>
      ))}
    </ul>
  </Section>
)
