import { Link } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import { roleLibrary } from '#app/roles/role-library.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/roles.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Roles · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'role-card.read')
  return {
    home: `/${org.slug}/roles`,
    roles: roleLibrary.map((card) => ({
      key: card.key,
      name: card.name,
      mission: card.mission,
      levels: levelsOf(card),
    })),
  }
}

export default function Roles({ loaderData }: Route.ComponentProps) {
  const { home, roles } = loaderData
  return (
    <>
      <PageHeader
        title="Roles"
        lead="Each card brings a job description, competencies with anchors, an interview loop and its questions. Pick one to open an opening."
      />
      <ul className="columns">
        {roles.map(({ key, name, mission, levels }) => (
          <li key={key} className="card stack">
            <h2 className="text-lg">
              <Link to={`${home}/${key}`}>{name}</Link>
            </h2>
            <p>{mission}</p>
            <p className="text-muted text-sm">Levels {levels.join(', ')}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
