import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { PictureButton } from '#app/ui/charts/picture-button.tsx'
import { Menu } from '#app/ui/layout/menu.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'

export interface SavedMatricesProps {
  home: string
  search: string
  saved: readonly { id: string; name: string }[]
  open: { id: string; name: string } | null
  mayEdit: boolean
}

/** The matrices of the organisation by name, the way to name this one, and the ways out. */
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
      <Export {...{ home, search }} />
    </nav>
  )
}

const Export = ({ home, search }: Pick<SavedMatricesProps, 'home' | 'search'>) => {
  const file = (kind: string) => `${home}/priorities/matrix.${kind}${search}`
  return (
    <Menu label="Export" name="Export the matrix" align="end" faceClass="button is-small">
      <a className="menu-item" href={file('csv')} download>
        Table (CSV)
      </a>
      <a className="menu-item" href={file('svg')} download>
        Picture (SVG)
      </a>
      <PictureButton picture={file('svg')} name="matrix.png" inMenu />
    </Menu>
  )
}
