import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/edit-review.page.ts'
import { findChoices, findReview } from './reading.server.ts'
import { reviewForm } from './review.ts'
import { ReviewFields } from './review-fields.tsx'
import { changeReview } from './reviews.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const choices = await findChoices(ctx)
  const { title, heldOn, nextOn, guests, notes, version, people } = await findReview(
    ctx,
    params.review,
  )
  return {
    here: `/${ctx.org.slug}/outcomes/reviews/${params.review}`,
    choices,
    people: people.map(({ id }) => id),
    version,
    values: { title, heldOn, nextOn: nextOn ?? '', guests, notes },
    constraints: constraintsOf(reviewForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  try {
    return await carryOut(parseForm(posted, reviewForm), async (facts) => {
      const version = Number(posted.get('_version'))
      await changeReview(ctx, { id: params.review, version, facts })
      return redirectWithFlash(`/${ctx.org.slug}/outcomes/reviews/${params.review}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditReview({ loaderData, actionData }: Route.ComponentProps) {
  const { here, choices, people, version, values, constraints } = loaderData
  return (
    <>
      <PageHeader title="Change the review" crumbs={[{ to: here, label: values.title }]} />
      <PostForm
        action={`${here}/edit`}
        version={version}
        errors={actionData?.errors}
        values={actionData?.values ?? { ...values, people }}
        constraints={constraints}
        warnUnsaved
      >
        <ReviewFields
          choices={choices}
          people={people}
          today={values.heldOn}
          cancel={here}
          label="Save"
        />
      </PostForm>
    </>
  )
}
