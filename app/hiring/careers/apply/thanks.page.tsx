import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { CareersFrame } from '#app/hiring/careers/careers-frame.tsx'
import { enterCareers, findPublicOpening } from '#app/hiring/careers/careers.server.ts'
import type { Route } from './+types/thanks.page.ts'

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [
  { title: 'Thank you' },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = await enterCareers(siteOf(context), params.org)
  const { facts } = await findPublicOpening(ctx, params.opening)
  return { organisation: await shownOrganisation(ctx), title: facts.title }
}

export default function Thanks({ loaderData: { organisation, title } }: Route.ComponentProps) {
  return (
    <CareersFrame organisation={organisation}>
      <div className="stack prose">
        <h1>Thank you</h1>
        <p>
          Your application for <strong>{title}</strong> has arrived. A mail that says so is on its
          way to you. If you have applied for this position before, what you sent now is part of
          that application.
        </p>
        <h2>What happens next</h2>
        <ol>
          <li>A person of the team reads what you sent, and you hear from us within 7 days.</li>
          <li>
            If we go on together, we agree the interviews with you. You know the plan already.
          </li>
          <li>After every interview you hear from us within 5 working days.</li>
        </ol>
        <p>
          With your application you find two voluntary questions about you. They help us check that
          we treat people alike, and have no effect on your application.
        </p>
        <p className="cluster">
          <a className="button is-primary" href={`/portal/${organisation.slug}`}>
            See your application
          </a>
          <a className="button" href={`/careers/${organisation.slug}`}>
            Other positions
          </a>
        </p>
      </div>
    </CareersFrame>
  )
}
