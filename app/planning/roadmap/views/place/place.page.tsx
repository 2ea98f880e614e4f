import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/place.page.ts'
import { findPlace } from './place.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    useCase: params.useCase,
    ...(await findPlace(ctx, params.useCase)),
  }
}

/** The overview of a use case, and below it where planning has it. */
export default function Place({ loaderData }: Route.ComponentProps) {
  const { home, useCase, ranked, plan } = loaderData
  return (
    <div className="stack">
      <Outlet />
      {(ranked || plan) && (
        <Section title="In planning" card>
          <ul className="prose">
            {plan && <Planned {...plan} home={home} />}
            {ranked && (
              <li>
                <PageLink to={`${home}/priorities/use-cases/${useCase}`}>
                  Its place in the ranking, and what moves it
                </PageLink>
              </li>
            )}
          </ul>
        </Section>
      )}
    </div>
  )
}

type Plan = NonNullable<Route.ComponentProps['loaderData']['plan']>

const Planned = ({ home, number, span, why }: Plan & { home: string }) => (
  <li>
    <PageLink to={`${home}/roadmap`}>Plan {number}</PageLink>
    {span ? `: worked on in ${span}.` : ` does not hold it${why ? `: ${why}` : '.'}`}
  </li>
)
