import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { outcomeNames, sourceNames } from '#app/hiring/candidates/candidate.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { PageProps } from './page-props.ts'
import { Tags } from './tags.tsx'

export const Aside = (props: PageProps) => (
  <div className="stack">
    <Facts {...props} />
    {props.candidacy.may.run && <Tags {...props} />}
    {props.candidacy.others.length > 0 && <Others {...props} />}
    {props.candidacy.history.length > 0 && <History {...props} />}
  </div>
)

function Facts({ here, candidacy }: PageProps) {
  const { email, phone, location, links, source, sourceDetail, referrer, may } = candidacy
  const origin = [sourceNames[source], sourceDetail, referrer && `by ${referrer}`]
  return (
    <Section
      title="Facts"
      card
      actions={
        may.edit && (
          <PageLink className="text-sm" to={`${here}/facts`}>
            Edit
          </PageLink>
        )
      }
    >
      <KeyValues
        items={[
          { label: 'E-mail', value: <a href={`mailto:${email}`}>{email}</a> },
          { label: 'Phone', value: phone || null },
          { label: 'Place', value: location || null },
          { label: 'Links', value: links.length > 0 ? <Links links={links} /> : null },
          { label: 'Applied', value: <DateTime at={candidacy.appliedAt} show="date" /> },
          { label: 'Source', value: origin.filter(Boolean).join(', ') },
        ]}
      />
      {may.erase && (
        <p className="text-sm mt-3">
          <PageLink to={`${here}/rights`}>Data rights: retention and erasure</PageLink>
        </p>
      )}
    </Section>
  )
}

const Links = ({ links }: { links: string[] }) => (
  <ul>
    {links.map((link) => (
      <li key={link}>
        <a href={link} rel="noopener noreferrer nofollow">
          {link.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        </a>
      </li>
    ))}
  </ul>
)

const Others = ({ home, candidacy: { name, others } }: PageProps) => (
  <Section title="Other openings" card>
    <ul className="stack">
      {others.map((other) => (
        <li key={other.id}>
          <PageLink to={`${home}/candidacies/${other.id}`}>
            <span className="sr-only">{name} in </span>
            {other.title}
          </PageLink>
          <p className="text-muted text-sm">
            {other.outcome ? outcomeNames[other.outcome] : other.stage}
          </p>
        </li>
      ))}
    </ul>
  </Section>
)

const History = ({ candidacy: { history } }: PageProps) => (
  <Section title="History" card>
    <ol className="history">
      {history.map(({ id, at, text }) => (
        <li key={id}>
          {text}{' '}
          <span className="text-muted">
            <RelativeTime at={at} />
          </span>
        </li>
      ))}
    </ol>
  </Section>
)
