import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'

export interface SavedMatricesProps {
  home: string
  search: string
  saved: readonly { id: string; name: string }[]
  open: { id: string; name: string } | null
  mayEdit: boolean
}

/** The matrices of the organisation by name, and the way to name this one. */
export const SavedMatrices = ({ home, search, saved, open, mayEdit }: SavedMatricesProps) => {
  const here = `${home}/priorities/matrix`
  return (
    <nav className="matrix-saved" aria-label="Saved matrices">
      {saved.map(({ id, name }) => (
        <PageLink
          key={id}
          to={`${here}?matrix=${id}`}
          aria-current={open?.id === id ? 'page' : undefined}
        >
          {name}
        </PageLink>
      ))}
      {mayEdit && (
        <LinkButton to={`${here}/setup${search}`} size="small">
          Name and save this matrix
        </LinkButton>
      )}
      {mayEdit && open && (
        <LinkButton to={`${here}/setup?matrix=${open.id}&change=yes`} size="small">
          {`Change “${open.name}”`}
        </LinkButton>
      )}
    </nav>
  )
}
