import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-review.page.ts'
import { findChoices } from './reading.server.ts'
import { reviewForm } from './review.ts'
import { ReviewFields } from './review-fields.tsx'
import { holdReview } from './reviews.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    here: `/${ctx.org.slug}/outcomes/reviews`,
    choices: await findChoices(ctx),
    me: ctx.actor.id,
    today: ctx.now.toISOString().slice(0, 10),
    constraints: constraintsOf(reviewForm),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, reviewForm), async (facts) => {
    const { id } = await holdReview(ctx, facts)
    const here = `/${ctx.org.slug}/outcomes/reviews/${id}`
    return redirectWithFlash(here, 'Noted. Now write down what was decided.')
  })
}

export default function NewReview({ loaderData, actionData }: Route.ComponentProps) {
  const { here, choices, me, today, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="A review meeting"
        lead="What was looked at and who was there. Decisions are added afterwards."
        crumbs={[{ to: here, label: 'Reviews' }]}
      />
      <PostForm action={`${here}/new`} constraints={constraints} {...actionData} warnUnsaved>
        <ReviewFields
          choices={choices}
          people={[me]}
          today={today}
          cancel={here}
          label="Note the meeting"
        />
      </PostForm>
    </>
  )
}
