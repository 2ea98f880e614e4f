import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { cancellationSchema } from '#app/planning/priorities/rounds/round.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/cancellation.page.ts'
import { cancelRound, findRoundChanges } from './changes.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Cancel the round · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, verdict, submitted } = await findRoundChanges(ctx, params.round)
  const back = `/${ctx.org.slug}/priorities/rounds/${params.round}`
  return { title, verdict, submitted, back }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, cancellationSchema), async ({ reason }) => {
    await cancelRound(ctx, params.round, reason)
    const back = `/${ctx.org.slug}/priorities/rounds/${params.round}`
    return redirectWithFlash(back, 'The round is cancelled, and everybody who was asked is told.')
  })
}

const handedIn = (submitted: number) =>
  submitted === 0
    ? 'Nobody has handed in yet.'
    : `${submitted === 1 ? 'One person has' : `${submitted} people have`} handed in.`

export default function Cancellation({ loaderData, actionData }: Route.ComponentProps) {
  const { title, verdict, submitted, back } = loaderData
  return (
    <>
      <PageHeader
        title="Cancel the round"
        crumbs={[{ to: back, label: title }]}
        lead={`${handedIn(submitted)} What was rated stays hidden for good, also from you, and a cancelled round cannot be opened again.`}
      />
      {verdict.ok ? (
        <PostForm action={`${back}/cancellation`} {...actionData}>
          <TextArea
            name="reason"
            label="Why it is cancelled"
            hint="Everybody who was asked to rate reads it in a mail."
            required
            rows={3}
            maxLength={500}
          />
          <div className="form-actions">
            <Button variant="danger">Cancel the round</Button>
            <LinkButton to={back} variant="quiet">
              Keep it
            </LinkButton>
          </div>
        </PostForm>
      ) : (
        <Notice>{verdict.reason}</Notice>
      )}
    </>
  )
}
