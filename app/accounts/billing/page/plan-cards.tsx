import type { ReactNode } from 'react'
import { planNames } from '#app/accounts/billing/entitlements.ts'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { paidPlans, planContents, trialDays } from './plan.ts'
import type { PaidPlan } from './plan.ts'
import type { BillingView } from './view.server.ts'

export interface PlanCardsProps {
  here: string
  billing: BillingView
}

/** The plans beside each other, each with what can be done about it now. */
export const PlanCards = ({ here, billing }: PlanCardsProps) => (
  <div className="grid gap-5 lg:grid-cols-3">
    <PlanCard name="free" price="Free" billing={billing}>
      {billing.running && !billing.endsAt && (
        <LinkButton to={`${here}/plan?to=free`}>Go back to Free</LinkButton>
      )}
    </PlanCard>
    {paidPlans.map((plan) => (
      <PlanCard
        key={plan}
        name={plan}
        price={billing.prices[plan] ?? 'Per member; the price is shown before you pay'}
        billing={billing}
      >
        <Choose here={here} plan={plan} billing={billing} />
      </PlanCard>
    ))}
  </div>
)

type PlanCardProps = {
  name: 'free' | PaidPlan
  price: string
  billing: BillingView
  children: ReactNode
}

const PlanCard = ({ name, price, billing, children }: PlanCardProps) => (
  <section className="card stack" aria-label={planNames[name]}>
    <h3 className="cluster">
      {planNames[name]}
      {billing.plan === name && <Badge tone="accent">Your plan</Badge>}
    </h3>
    <p>{price}</p>
    <ul>
      {planContents[name].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <div className="cluster">{children}</div>
  </section>
)

function Choose({ here, plan, billing }: PlanCardsProps & { plan: PaidPlan }) {
  const { running, mayTry, endsAt } = billing
  const isCurrent = billing.plan === plan
  if (running && isCurrent && !endsAt) return null
  if (running)
    return (
      <LinkButton to={`${here}/plan?to=${plan}`} variant={isCurrent ? 'primary' : 'plain'}>
        {isCurrent ? `Stay on ${planNames[plan]}` : `Change to ${planNames[plan]}`}
      </LinkButton>
    )
  return (
    <>
      {mayTry && (
        <PlanForm action={`${here}/trial`} plan={plan}>
          Try {planNames[plan]} for {trialDays} days, no card
        </PlanForm>
      )}
      <PlanForm action={`${here}/checkout`} plan={plan} primary={!mayTry}>
        Choose {planNames[plan]}
      </PlanForm>
    </>
  )
}

type PlanFormProps = {
  action: string
  plan: PaidPlan
  primary?: boolean
  children: ReactNode
}

const PlanForm = ({ action, plan, primary, children }: PlanFormProps) => (
  <PostForm action={action} layout="plain">
    <input type="hidden" name="plan" value={plan} />
    <Button variant={primary ? 'primary' : 'plain'}>{children}</Button>
  </PostForm>
)
