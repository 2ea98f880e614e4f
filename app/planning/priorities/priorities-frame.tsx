import type { ReactNode } from 'react'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'

export interface PrioritiesFrameProps {
  home: string
  lead: string
  actions?: ReactNode
  children: ReactNode
}

/** Head and tabs of everything that compares use cases. */
export const PrioritiesFrame = ({ home, lead, actions, children }: PrioritiesFrameProps) => (
  <>
    <PageHeader title="Priorities" lead={lead} actions={actions} />
    <Tabs
      name="Ways to compare"
      tabs={[
        { to: `${home}/priorities`, label: 'Ranking' },
        { to: `${home}/priorities/matrix`, label: 'Matrix' },
        { to: `${home}/priorities/rounds`, label: 'Team rounds', end: false },
        { to: `${home}/priorities/criteria`, label: 'Criteria', end: false },
      ]}
    />
    <div className="stack">{children}</div>
  </>
)
