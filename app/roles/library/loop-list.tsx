export type ListedInterview = {
  key: string
  name: string
  minutes: number
  purpose: string
  competencies: string[]
}

/** The interviews of a loop in order, with what each of them rates. */
export const LoopList = ({
  interviews,
  rubric,
}: {
  interviews: ListedInterview[]
  rubric: { key: string; name: string }[]
}) => (
  <ol className="rows">
    {interviews.map(({ key, name, minutes, purpose, competencies }) => (
      <li key={key}>
        <p>
          <strong>{name}</strong> <span className="text-muted">{minutes} minutes</span>
        </p>
        <p>{purpose}</p>
        {competencies.length > 0 && (
          <p className="text-muted text-sm">
            Rates {competencies.map((rated) => nameOf(rubric, rated)).join(', ')}
          </p>
        )}
      </li>
    ))}
  </ol>
)

const nameOf = (rubric: { key: string; name: string }[], key: string) =>
  rubric.find((competency) => competency.key === key)?.name ?? key
