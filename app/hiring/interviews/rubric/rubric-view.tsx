import { Badge } from '#app/ui/feedback/badge.tsx'

export type ShownCompetency = {
  key: string
  name: string
  definition: string
  must: boolean
  weight: number
  knockOut: number | null
  anchors: string[]
  /** Its part of the whole weight, 0 to 1. */
  share: number
  /** The planned interview that rates it, or null where none does. */
  ratedIn: string | null
}

type Props = { competency: ShownCompetency }

export const CompetencyHead = ({ competency }: Props) => (
  <div>
    <h3 className="cluster">
      {competency.name}
      <Badge tone={competency.must ? 'accent' : 'plain'}>
        {competency.must ? 'Must' : 'Nice to have'}
      </Badge>
      {competency.knockOut !== null && (
        <Badge tone="warn">Below {competency.knockOut} says no</Badge>
      )}
    </h3>
    <Definition competency={competency} />
  </div>
)

export const Definition = ({ competency }: Props) => (
  <p className="text-muted text-sm">
    {competency.definition} {Math.round(competency.share * 100)} % of the weight;{' '}
    {competency.ratedIn ? `rated in “${competency.ratedIn}”` : 'no interview rates it yet'}.
  </p>
)

export const AnchorList = ({ competency }: Props) => (
  <details>
    <summary>
      What 1 to 5 mean<span className="sr-only"> for {competency.name}</span>
    </summary>
    <ol className="text-sm rubric-anchors">
      {competency.anchors.map((anchor) => (
        <li key={anchor}>{anchor}</li>
      ))}
    </ol>
  </details>
)

/** The rubric for who reads it and does not edit it. */
export const RubricView = ({ competencies }: { competencies: ShownCompetency[] }) => (
  <ol className="stack">
    {competencies.map((competency) => (
      <li key={competency.key} className="card stack">
        <CompetencyHead competency={competency} />
        <AnchorList competency={competency} />
      </li>
    ))}
  </ol>
)
