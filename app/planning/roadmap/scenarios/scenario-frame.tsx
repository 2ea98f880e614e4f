import type { ReactNode } from 'react'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'

export interface ScenarioFrameProps {
  home: string
  id: string
  name: string
  lead: ReactNode
  badge?: ReactNode
  actions?: ReactNode
  mayEdit: boolean
  /** Without a plan nothing can be moved. */
  hasPlan: boolean
  children: ReactNode
}

/** Head and tabs of everything that belongs to one scenario. */
export const ScenarioFrame = (props: ScenarioFrameProps) => {
  const { home, id, name, lead, badge, actions, mayEdit, hasPlan, children } = props
  const here = `${home}/roadmap/scenarios/${id}`
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { to: `${home}/roadmap`, label: 'Roadmap' },
          { to: `${home}/roadmap/scenarios`, label: 'Scenarios' },
        ]}
        lead={lead}
        badge={badge}
        actions={actions}
      />
      <Tabs
        name="Parts of the scenario"
        tabs={[
          { to: here, label: 'Plan' },
          { to: `${here}/use-cases`, label: 'Use cases' },
          ...(mayEdit && hasPlan ? [{ to: `${here}/board`, label: 'Move by hand' }] : []),
          ...(mayEdit ? [{ to: `${here}/settings`, label: 'Assumptions' }] : []),
        ]}
      />
      {children}
    </>
  )
}
