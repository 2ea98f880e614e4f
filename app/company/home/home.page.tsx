import { redirect } from 'react-router'
import { DemoEntry } from '#app/accounts/demo/demo-entry.tsx'
import { listDemoMembers } from '#app/accounts/demo/demo.server.ts'
import { personOf, siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { listOrganisations } from '#app/accounts/organisations/organisations.server.ts'
import { applicationContext } from '#app/http/application.ts'
import { PublicShell } from '#app/ui/layout/public-shell.tsx'
import type { Route } from './+types/home.page.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [
  { title: 'Groundwork: plan the AI work, then hire the people it needs' },
]

/** For people who are signed in, the front door leads into their only organisation, or lets them choose. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const person = await personOf(request, context)
  if (person) {
    const { organisations, invitations } = await listOrganisations(person)
    const [only] = organisations
    const clear = organisations.length === 1 && invitations.length === 0
    return redirect(clear && only ? `/${only.slug}` : '/organisations')
  }
  const { demo, localMail } = context.get(applicationContext)
  return { demo: demo ? await listDemoMembers(siteOf(context)) : [], outbox: demo && localMail }
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { demo, outbox } = loaderData
  return (
    <PublicShell
      organisation={{ name: 'Groundwork', href: '/' }}
      links={[{ href: '/sign-in', label: 'Sign in' }]}
      footer={outbox && <a href="/outbox">Outbox: mail of this machine</a>}
    >
      <div className="home">
        <Introduction />
        {demo.length > 0 && <DemoEntry members={demo} />}
      </div>
    </PublicShell>
  )
}

const Introduction = () => (
  <header className="home-lead">
    <h1>Plan the AI work, then hire the people it needs</h1>
    <p>
      Groundwork scopes and compares your AI use cases, plans them by quarter under the capacity you
      really have, and says what one more person is worth. It takes that hire from a role card to a
      decision on evidence. And it writes the documents, TLDRs and posts along the way, each number
      checked against its fact.
    </p>
    <p className="cluster">
      <a className="button is-primary" href="/sign-in">
        Sign in or make an account
      </a>
    </p>
  </header>
)
