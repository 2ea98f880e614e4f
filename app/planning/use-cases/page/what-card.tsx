import type { ReactNode } from 'react'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type WhatCardProps = {
  useCase: { input: string; output: string; problem: string; currentProcess: string }
  edit: string | null
}

/** Input → output, the problem, and how it is done today. */
export const WhatCard = ({ useCase, edit }: WhatCardProps) => (
  <Section
    title="What it does"
    actions={
      edit && (
        <LinkButton to={edit} size="small">
          Edit
        </LinkButton>
      )
    }
    card
  >
    <dl className="turn">
      <div>
        <dt>From</dt>
        <dd>{useCase.input || <Unsaid>Not said yet</Unsaid>}</dd>
      </div>
      <div>
        <dt>To</dt>
        <dd>{useCase.output || <Unsaid>Not said yet</Unsaid>}</dd>
      </div>
    </dl>
    <h3>Problem</h3>
    <p className="told">
      {useCase.problem || <Unsaid>Nobody has said yet what goes wrong.</Unsaid>}
    </p>
    <h3>Today</h3>
    <p className="told">
      {useCase.currentProcess || <Unsaid>Nobody has said yet how it is done.</Unsaid>}
    </p>
  </Section>
)

const Unsaid = ({ children }: { children: ReactNode }) => (
  <span className="text-muted">{children}</span>
)
