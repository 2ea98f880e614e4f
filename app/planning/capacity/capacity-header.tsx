import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'

export type CapacityHeaderProps = { here: string; mayEdit: boolean }

/** The head of all pages about capacity. */
export const CapacityHeader = ({ here, mayEdit }: CapacityHeaderProps) => (
  <>
    <PageHeader
      title="Capacity"
      lead="People who are free for planned work, quarter by quarter. One is somebody there on every weekday of it."
      actions={
        mayEdit && (
          <>
            <LinkButton to={`${here}/import`}>Import</LinkButton>
            <LinkButton to={`${here}.csv`} reloadDocument>
              Export
            </LinkButton>
            <LinkButton to={`${here}/people/new`} variant="primary">
              Add a person
            </LinkButton>
          </>
        )
      }
    />
    <Tabs
      name="Capacity"
      tabs={[
        { to: here, label: 'Roles and people' },
        { to: `${here}/run-work`, label: 'Run work' },
        { to: `${here}/calendar`, label: 'Calendar and holidays' },
      ]}
    />
  </>
)
