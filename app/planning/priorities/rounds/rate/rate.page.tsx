import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { findRatingSheet, rate } from '#app/planning/priorities/rounds/ratings.server.ts'
import { ratingsSchema } from '#app/planning/priorities/rounds/round.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { Route } from './+types/rate.page.ts'
import { RatingForm } from './rating-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Your ratings · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const sheet = await findRatingSheet(ctx, params.round)
  return { ...sheet, here: `/${ctx.org.slug}/priorities/rounds/${params.round}` }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/priorities/rounds/${params.round}`
  return carryOut(await readForm(request, ratingsSchema), async ({ step, ratings }) => {
    const handIn = step === 'hand-in'
    await rate(ctx, { id: params.round, typed: ratings, handIn })
    return handIn
      ? redirectWithFlash(here, 'Thank you: your ratings are handed in.')
      : redirectWithFlash(`${here}/ratings`, 'Your ratings are kept. Nobody else sees them yet.')
  })
}

export default function Rate({ loaderData, actionData }: Route.ComponentProps) {
  const { title, here, revealed, cancelled, submittedAt } = loaderData
  return (
    <>
      <PageHeader
        title="Your ratings"
        crumbs={[{ to: here, label: title }]}
        lead="Say what you think yourself. Nobody sees it until the round is revealed. Leave empty what you cannot judge: it counts as missing, never as 0."
      />
      <div className="stack">
        {submittedAt && !revealed && !cancelled && (
          <Notice tone="good" title="Handed in">
            On <DateTime at={submittedAt} />. You can still change your mind until the round is
            revealed.
          </Notice>
        )}
        {cancelled ? (
          <Notice tone="warn" title="The round was cancelled">
            <p>
              On <DateTime at={cancelled.at} />: “{cancelled.reason}”
            </p>
            <p>You need not rate any more; what you had kept or handed in is shown to nobody.</p>
          </Notice>
        ) : revealed ? (
          <Notice title="The round is revealed">
            Your ratings stay as they are. <a href={here}>See what everybody said</a>.
          </Notice>
        ) : (
          <RatingForm {...loaderData} errors={actionData?.errors} values={actionData?.values} />
        )}
      </div>
    </>
  )
}
