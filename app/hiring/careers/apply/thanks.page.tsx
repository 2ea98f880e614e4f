import { shownOrganisation } from '#app/accounts/organisations/look/look.server.ts'
import { siteOf } from '#app/accounts/in-organisation.middleware.ts'
import { CareersFrame } from '#app/hiring/careers/careers-frame.tsx'
import { enterCareers, findPublicOpening } from '#app/hiring/careers/careers.server.ts'
import { words } from '#app/hiring/careers/words/words.ts'
import type { Route } from './+types/thanks.page.ts'

const said = words.thanks

export const handle = { script: false }

export const meta: Route.MetaFunction = () => [
  { title: said.title },
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
        <h1>{said.title}</h1>
        <p>
          <strong>{said.arrived(title)}</strong> {said.mail}
        </p>
        <h2>{said.next}</h2>
        <ol>
          {said.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{said.aboutYou}</p>
        <p className="cluster">
          <a className="button is-primary" href={`/portal/${organisation.slug}`}>
            {said.see}
          </a>
          <a className="button" href={`/careers/${organisation.slug}`}>
            {said.others}
          </a>
        </p>
      </div>
    </CareersFrame>
  )
}
