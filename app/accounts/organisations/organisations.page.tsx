import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { personContext } from '#app/accounts/context.ts'
import { EntryFrame } from '#app/accounts/entry-frame.tsx'
import { signedIn } from '#app/accounts/in-organisation.middleware.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/organisations.page.ts'
import { listOrganisations } from './organisations.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Your organisations · Groundwork' }]

export const middleware: Route.MiddlewareFunction[] = [signedIn]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(personContext)
  return { ...(await listOrganisations(ctx)), email: ctx.person.email }
}

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { organisations, invitations, email } = loaderData
  return (
    <EntryFrame title="Your organisations" lead={`Signed in as ${email}`}>
      {invitations.length > 0 && <Invitations invitations={invitations} />}
      {organisations.length > 0 ? <Choice organisations={organisations} /> : <None />}
      <PostForm action="/sign-out" layout="plain">
        <Button variant="quiet">Sign out</Button>
      </PostForm>
    </EntryFrame>
  )
}

type Listed = Route.ComponentProps['loaderData']

const Invitations = ({ invitations }: Pick<Listed, 'invitations'>) => (
  <Section title="Invitations" card>
    <ul className="stack">
      {invitations.map(({ id, slug, name }) => (
        <li key={id} className="cluster">
          <strong>{name}</strong> invites you.
          <LinkButton to={`/invitations/${slug}/${id}`} variant="primary" size="small">
            Look at the invitation to {name}
          </LinkButton>
        </li>
      ))}
    </ul>
  </Section>
)

const Choice = ({ organisations }: Pick<Listed, 'organisations'>) => (
  <Section
    title="Go to"
    actions={
      <LinkButton to="/organisations/new" size="small">
        New organisation
      </LinkButton>
    }
    card
  >
    <ul className="stack">
      {organisations.map(({ slug, name }) => (
        <li key={slug}>
          <PageLink to={`/${slug}`}>{name}</PageLink>
        </li>
      ))}
    </ul>
  </Section>
)

const None = () => (
  <EmptyState
    title="You are in no organisation yet"
    action={
      <LinkButton to="/organisations/new" variant="primary">
        Make an organisation
      </LinkButton>
    }
  >
    Openings, candidates and plans live in an organisation. Make one for your company or team, or
    ask a colleague to invite this address.
  </EmptyState>
)
