import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/review.page.ts'
import { DecisionForm } from './decision-form.tsx'
import { DecisionList } from './decision-list.tsx'
import { findReview } from './reading.server.ts'
import { decisionForm } from './review.ts'
import { decideInReview } from './reviews.server.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.review.title ?? 'Review'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { useCases, mayEdit, ...review } = await findReview(ctx, params.review)
  return {
    outcomes: `/${ctx.org.slug}/outcomes`,
    mayEdit,
    useCases,
    review,
    constraints: constraintsOf(decisionForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, decisionForm), async (decided) => {
    await decideInReview(ctx, params.review, decided)
    const told =
      decided.verdict === 'stop'
        ? 'Noted. Say on its outcome page whether it worked, and retire it on its stages page.'
        : 'The decision is noted.'
    return redirectWithFlash(`/${ctx.org.slug}/outcomes/reviews/${params.review}`, told)
  })
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const { outcomes, mayEdit, useCases, review, constraints } = loaderData
  const here = `${outcomes}/reviews/${review.id}`
  return (
    <div className="stack">
      <PageHeader
        title={review.title}
        crumbs={[
          { to: outcomes, label: 'Outcomes' },
          { to: `${outcomes}/reviews`, label: 'Reviews' },
        ]}
        actions={mayEdit && <LinkButton to={`${here}/edit`}>Change</LinkButton>}
      />
      <div className="beside">
        <div className="stack">
          <Section title="Decided" card>
            <DecisionList decisions={review.decisions} outcomes={outcomes} show="use case" />
          </Section>
          {mayEdit && (
            <DecisionForm here={here} useCases={useCases} {...{ constraints, actionData }} />
          )}
        </div>
        <Meeting review={review} />
      </div>
    </div>
  )
}

const Meeting = ({ review }: Pick<Route.ComponentProps['loaderData'], 'review'>) => {
  const { heldOn, nextOn, people, guests, notes } = review
  const names = [...people.map(({ name }) => name), ...(guests ? [guests] : [])]
  return (
    <Section title="The meeting" card>
      <div className="stack">
        <KeyValues
          items={[
            { label: 'Held on', value: <DateTime at={heldOn} show="date" /> },
            { label: 'There', value: names.join(', ') || 'Nobody noted' },
            {
              label: 'Looked at again',
              value: nextOn ? <DateTime at={nextOn} show="date" /> : 'In a quarter',
            },
          ]}
        />
        {notes ? <p className="told">{notes}</p> : <p className="text-muted">No notes.</p>}
      </div>
    </Section>
  )
}
