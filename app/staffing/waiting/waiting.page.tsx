import { Outlet } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/waiting.page.ts'
import { findProposalsFor } from './waiting.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    proposals: await findProposalsFor(ctx, params.useCase ?? ''),
  }
}

/** The overview of a use case, and below it the hires that would let it into the plan. */
export default function Waiting({ loaderData }: Route.ComponentProps) {
  const { home, proposals } = loaderData
  return (
    <div className="stack">
      <Outlet />
      {proposals.length > 0 && (
        <Section title="Hires that let it into the plan" card>
          <ul className="prose">
            {proposals.map(({ id, name }) => (
              <li key={id}>
                <PageLink to={`${home}/proposals/${id}`}>{name}</PageLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  )
}
