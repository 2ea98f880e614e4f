import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { deskOf } from '#app/writing/context.ts'
import type { Route } from './+types/templates.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Document templates · Groundwork' }]

export function loader({ context }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'document.templates')
  return {
    home: `/${org.slug}`,
    kinds: deskOf(context).kinds.map(({ key, label, about, sections }) => ({
      key,
      label,
      about,
      sections: sections.length,
    })),
  }
}

export default function Templates({ loaderData }: Route.ComponentProps) {
  const { home, kinds } = loaderData
  return (
    <>
      <PageHeader
        title="Document templates"
        crumbs={[{ to: `${home}/documents`, label: 'Documents' }]}
        lead="The sections that new documents start with, in your organisation’s own words."
      />
      <ul className="columns">
        {kinds.map(({ key, label, about, sections }) => (
          <li key={key} className="card">
            <h2>
              <PageLink to={`${home}/settings/documents/${key}`}>{label}</PageLink>
            </h2>
            <p>{about}</p>
            <p className="text-muted text-sm">{sections} sections</p>
          </li>
        ))}
      </ul>
    </>
  )
}
