import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { invitationSchema, usualInvitation } from './pool.ts'
import { previewInvitation, sendInvitation } from './pool.server.ts'
import type { Route } from './+types/invitation.page.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { searchParams } = new URL(request.url)
  const chosen = {
    openingId: searchParams.get('opening') ?? '',
    memberships: searchParams.getAll('member'),
  }
  const pool = `/${ctx.org.slug}/pool`
  const sender = { name: ctx.actor.name, organisation: ctx.org.name }
  return { pool, opening: chosen.openingId, sender, ...(await previewInvitation(ctx, chosen)) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  return carryOut(parseForm(posted, invitationSchema), async ({ opening, subject, message }) => {
    const memberships = posted.getAll('member').map(String)
    const input = { openingId: opening, memberships, subject, message }
    const { sent } = await sendInvitation(ctx, input)
    const told = sent === 1 ? 'One mail is on its way.' : `${sent} mails are on their way.`
    return redirectWithFlash(`/${ctx.org.slug}/pool`, told)
  })
}

/** The mail before it leaves: to whom, and what it says. */
export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { pool, title, people } = loaderData
  const crumbs = [{ to: pool, label: 'Talent pool' }]
  if (people.length === 0)
    return (
      <>
        <PageHeader title={`Write about ${title}`} crumbs={crumbs} />
        <EmptyState title="Nobody to write to" action={<LinkButton to={pool}>Back</LinkButton>}>
          Choose people who have not been written to about this opening and have not applied for it.
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeader title={`Write about ${title}`} crumbs={crumbs} />
      <div className="beside">
        <MailForm loaderData={loaderData} actionData={actionData} />
        <Preview {...loaderData} />
      </div>
    </>
  )
}

type FormProps = Pick<Route.ComponentProps, 'loaderData' | 'actionData'>

function MailForm({ loaderData: { pool, opening, title, people }, actionData }: FormProps) {
  const usual = usualInvitation(title)
  return (
    <PostForm id="invitation" action={`${pool}/invitation`} {...actionData}>
      <input type="hidden" name="opening" value={opening} />
      {people.map(({ id }) => (
        <input key={id} type="hidden" name="member" value={id} />
      ))}
      <TextField name="subject" label="Subject" defaultValue={usual.subject} required />
      <TextArea
        name="message"
        label="Message"
        defaultValue={usual.message}
        rows={8}
        maxLength={5000}
        required
      />
      <div className="form-actions">
        <Button variant="primary">
          {people.length === 1 ? 'Send one mail' : `Send ${people.length} mails`}
        </Button>
      </div>
    </PostForm>
  )
}

const Preview = ({ people, sender, title }: Route.ComponentProps['loaderData']) => (
  <div className="stack">
    <Section title="To" level={3} card>
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Section>
    <Section title="Around your message" level={3} card>
      <div className="stack text-sm">
        <p>Hello {people[0]?.name},</p>
        <p className="text-muted">(your message)</p>
        <p>The position and how to apply: the page of {title}.</p>
        <p>
          You get this mail because you joined the talent pool of {sender.organisation}. You can
          leave it here at any time: their page.
        </p>
        <p>
          {sender.name}, {sender.organisation}
        </p>
      </div>
    </Section>
  </div>
)
