import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { SpreadMark } from '#app/planning/use-cases/estimates/spread-mark.tsx'
import { alternativeNames } from '#app/planning/use-cases/ways/alternative.ts'
import { functionNames } from '#app/planning/use-cases/words.ts'
import { NotFound } from '#app/problems.ts'
import { findRole } from '#app/roles/role-library.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/starting-point.page.ts'
import { findStartingPoint } from './library.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.point.name ?? 'Starting point'} · Groundwork` },
]

export function loader({ context, params }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'use-case.submit')
  const point = findStartingPoint(params.point)
  if (!point) throw new NotFound()
  const people = Object.entries(point.effort.people).map(([role, mode]) => ({
    role: findRole(role)?.name ?? role,
    mode,
  }))
  return { home: `/${org.slug}/use-cases`, point, people }
}

export default function StartingPoint({ loaderData }: Route.ComponentProps) {
  const { home, point } = loaderData
  const start = (
    <LinkButton to={`${home}/new?from=${point.key}`} variant="primary">
      Start from this
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={point.name}
        crumbs={[
          { to: home, label: 'Use cases' },
          { to: `${home}/catalogue`, label: 'Starting points' },
        ]}
        lead={point.problem}
        actions={start}
      />
      <div className="beside">
        <div className="stack">
          <What {...loaderData} />
          <WithoutAi {...loaderData} />
          <Section title="What goes wrong" card>
            <ul className="prose">
              {point.risks.map((risk) => (
                <li key={risk}>{risk}</li>
              ))}
            </ul>
          </Section>
        </div>
        <Effort {...loaderData} />
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const WithoutAi = ({ point: { alternative } }: Loaded) => (
  <Section title="Without AI" card>
    <p>
      <strong>{alternative.title}</strong>{' '}
      <span className="text-muted">{alternativeNames[alternative.kind]}</span>
    </p>
    <p>{alternative.description}</p>
  </Section>
)

const What = ({ point }: Loaded) => (
  <Section title="What it does" card>
    <KeyValues
      items={[
        { label: 'From', value: point.input },
        { label: 'To', value: point.output },
        { label: 'The model is good when', value: point.metric.model },
        { label: 'What must not get worse', value: point.metric.guardrail },
        { label: 'What the business counts', value: point.metric.business },
        { label: 'How one becomes the other', value: point.metric.link },
      ]}
    />
  </Section>
)

function Effort({ point, people }: Loaded) {
  const { quarters } = point.effort
  return (
    <div className="stack">
      <Section title="Typical effort" card>
        <p>
          {quarters === 1 ? 'One quarter' : `${quarters} quarters`}; people in each quarter, from
          half to twice of what is usual:
        </p>
        <ul className="rows">
          {people.map(({ role, mode }) => (
            <li key={role}>
              {role}
              <SpreadMark
                three={{ low: mode / 2, mode, high: mode * 2 }}
                unit="people"
                domain={[0, 2.5]}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Where it belongs" card>
        <KeyValues
          items={[
            { label: 'Function', value: functionNames[point.businessFunction] },
            { label: 'Industry', value: point.industry || 'Any' },
          ]}
        />
      </Section>
    </div>
  )
}
