import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, formToLookIn, parseForm } from '#app/http/forms.ts'
import { invitationSchema } from '#app/planning/priorities/rounds/round.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { LongChoiceGroup } from '#app/ui/forms/long/long-choice-group.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/raters.page.ts'
import { findRoundChanges, inviteMoreRaters } from './changes.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Invite more people · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, verdict, raters, people } = await findRoundChanges(ctx, params.round)
  const back = `/${ctx.org.slug}/priorities/rounds/${params.round}`
  return { title, verdict, raters, people, back }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const again = formToLookIn(posted)
  if (again) return again
  return carryOut(parseForm(posted, invitationSchema), async ({ raters }) => {
    const { invited } = await inviteMoreRaters(ctx, { id: params.round, raters })
    const back = `/${ctx.org.slug}/priorities/rounds/${params.round}`
    const who = invited === 1 ? 'One more person is' : `${invited} more people are`
    return redirectWithFlash(back, `${who} invited, and told by mail.`)
  })
}

export default function MoreRaters({ loaderData, actionData }: Route.ComponentProps) {
  const { title, verdict, raters, people, back } = loaderData
  return (
    <>
      <PageHeader
        title="Invite more people"
        crumbs={[{ to: back, label: title }]}
        lead={`In the round already: ${raters.join(', ')}. Whoever joins now sees no more of their ratings than anybody else.`}
      />
      {!verdict.ok ? (
        <Notice>{verdict.reason}</Notice>
      ) : people.length === 0 ? (
        <EmptyState title="Everybody is in the round">
          All members of the organisation are invited already.
        </EmptyState>
      ) : (
        <PostForm action={`${back}/raters`} {...actionData}>
          <LongChoiceGroup
            name="raters"
            things="people"
            searched
            legend="Who else rates"
            options={people.map(({ id, name, email }) => ({ value: id, label: name, hint: email }))}
          />
          <div className="form-actions">
            <Button variant="primary">Invite</Button>
            <LinkButton to={back} variant="quiet">
              Back
            </LinkButton>
          </div>
        </PostForm>
      )}
    </>
  )
}
