import { type ReactNode, useId } from 'react'

export interface SectionProps {
  title: ReactNode
  lead?: ReactNode
  actions?: ReactNode
  /** Draw the frame of a card around it. */
  card?: boolean
  level?: 2 | 3
  id?: string
  children: ReactNode
}

export function Section({ title, lead, actions, card, level = 2, id, children }: SectionProps) {
  const own = useId()
  const titleId = `${id ?? own}-title`
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={card ? 'card' : undefined} aria-labelledby={titleId}>
      <div className="section-head">
        <Title id={titleId}>{title}</Title>
        {actions && <div className="cluster">{actions}</div>}
        {lead && <p className="section-lead">{lead}</p>}
      </div>
      {children}
    </section>
  )
}
