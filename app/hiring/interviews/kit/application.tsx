import { InNameMark } from '#app/hiring/candidates/in-name-mark.tsx'
import { Badge } from '#app/ui/feedback/badge.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Kit } from './kit.server.ts'

export type ApplicationProps = { application: NonNullable<Kit['application']>; href: string }

const isWeb = (link: string) => /^https?:\/\//i.test(link)

/** What the candidate sent. */
export const Application = ({ application, href }: ApplicationProps) => (
  <Section title="Application" level={3} card>
    <div className="stack">
      {application.coverNote && <p className="as-typed">{application.coverNote}</p>}
      {application.location && <p className="text-muted">{application.location}</p>}
      {application.links.filter(isWeb).map((link) => (
        <p key={link}>
          <a href={link} rel="noopener noreferrer">
            {link}
          </a>
        </p>
      ))}
      <p>
        <a href={href}>{application.resumeId ? 'Application and résumé' : 'Application'}</a>
        <Doubt {...application} />
      </p>
    </div>
  </Section>
)

/** Whether it is known to be theirs, or that they say it is not. */
const Doubt = ({ denied, unconfirmed, resumeUnconfirmed }: ApplicationProps['application']) => (
  <>
    {' '}
    <InNameMark unconfirmed={unconfirmed} denied={denied} />
    {!unconfirmed && resumeUnconfirmed && <Badge tone="warn">Résumé not confirmed</Badge>}
  </>
)
