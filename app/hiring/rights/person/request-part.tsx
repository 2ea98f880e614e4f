import { Status } from '#app/ui/feedback/badge.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ShownRights } from './rights.server.ts'

export type RequestPartProps = { here: string; request: ShownRights['request'] }

/** Whether the person has formally asked for everything that is held about them, and the way to answer. */
export const RequestPart = ({ here, request }: RequestPartProps) => (
  <Section
    title="Formal request"
    lead="A copy of everything you hold about the person, notes and ratings included, once somebody has looked through it."
    card
  >
    <p className="cluster">
      {request?.state === 'open' && (
        <Status tone={request.isLate ? 'danger' : 'warn'}>
          To be answered by <DateTime at={request.dueOn} show="date" />
        </Status>
      )}
      <LinkButton to={`${here}/access-copy`}>
        {request?.state === 'open' ? 'Look through it' : 'Formal request…'}
      </LinkButton>
    </p>
  </Section>
)
