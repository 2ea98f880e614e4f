import { organisationContext } from '#app/accounts/context.ts'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/overview.page.ts'
import { findOverview } from '#app/planning/use-cases/reading.server.ts'
import { alternativeNames } from '#app/planning/use-cases/ways/alternative.ts'
import { functionName } from '#app/planning/use-cases/words.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { useCase, stakeholders, alternatives } = await findOverview(ctx, params.useCase)
  const { problem, input, output, currentProcess, businessFunction, ownerName, sponsor } = useCase
  return {
    problem,
    input,
    output,
    currentProcess,
    businessFunction: functionName(businessFunction),
    ownerName,
    sponsor,
    stakeholders,
    alternatives: alternatives.map(({ id, kind, title, description }) => ({
      id,
      kind: alternativeNames[kind],
      title,
      description,
    })),
  }
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { input, output, problem, currentProcess } = loaderData
  return (
    <div className="beside">
      <div className="stack">
        <Section title="What it does" card>
          <p>
            <strong>{input}</strong> → <strong>{output}</strong>
          </p>
          <p>{problem}</p>
        </Section>
        <Section title="How it is done today" card>
          <p>{currentProcess || 'Nobody has said yet.'}</p>
        </Section>
        <Alternatives {...loaderData} />
      </div>
      <div className="stack">
        <Facts {...loaderData} />
        <Stakeholders {...loaderData} />
      </div>
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Alternatives = ({ alternatives }: Loaded) => (
  <Section title="Other ways" card>
    <ul className="rows">
      {alternatives.map(({ id, kind, title, description }) => (
        <li key={id}>
          <strong>{title}</strong> <span className="text-muted">{kind}</span>
          <p>{description}</p>
        </li>
      ))}
    </ul>
  </Section>
)

function Facts({ ownerName, sponsor, businessFunction }: Loaded) {
  const facts = [
    { label: 'Owner', value: ownerName },
    { label: 'Sponsor', value: sponsor || null },
    { label: 'Function', value: businessFunction || null },
  ]
  return (
    <Section title="Facts" card>
      <KeyValues items={facts} />
    </Section>
  )
}

const Stakeholders = ({ stakeholders }: Loaded) => (
  <Section title="Stakeholders" card>
    <ul className="rows">
      {stakeholders.map(({ id, name, team, wants }) => (
        <li key={id}>
          <strong>{name}</strong> <span className="text-muted">{team}</span>
          <p>{wants}</p>
        </li>
      ))}
    </ul>
  </Section>
)
