import { Badge } from '#app/ui/feedback/badge.tsx'

export type RatedCompetency = {
  key: string
  name: string
  definition: string
  must: boolean
  anchors: string[]
}

/** Competencies with their five anchors, folded away until asked for. */
export const RubricList = ({ rubric }: { rubric: RatedCompetency[] }) => (
  <ul className="rows">
    {rubric.map(({ key, name, definition, must, anchors }) => (
      <li key={key}>
        <details>
          <summary>
            <strong>{name}</strong> {must && <Badge tone="accent">Must</Badge>}
          </summary>
          <p>{definition}</p>
          <ol className="prose">
            {anchors.map((anchor) => (
              <li key={anchor}>{anchor}</li>
            ))}
          </ol>
        </details>
      </li>
    ))}
  </ul>
)
