import { recommendationNames } from './scorecard.ts'
import type { CardContent } from './scorecard.ts'

export type CardTextProps = {
  content: CardContent
  names: ReadonlyMap<string, string>
  level?: 3 | 4
}

/** What a scorecard says, for reading. */
export const CardText = ({ content, names, level = 3 }: CardTextProps) => {
  const Title = level === 3 ? 'h3' : 'h4'
  const { ratings, recommendation, summary } = content
  return (
    <div className="card-text">
      {recommendation && (
        <p>
          <span className="text-muted">Recommends</span>{' '}
          <strong>{recommendationNames[recommendation]}</strong>
        </p>
      )}
      {summary && <p className="as-typed">{summary}</p>}
      {ratings.map(({ competency, rating, notAssessed, evidence }) => (
        <div key={competency} className="card-rating">
          <Title>{names.get(competency) ?? competency}</Title>
          <p className="card-value">
            {notAssessed || rating === null ? (
              <span className="text-muted">{notAssessed ? 'Not assessed' : 'Not rated'}</span>
            ) : (
              <>
                <strong>{rating}</strong> <span className="text-muted">of 5</span>
              </>
            )}
          </p>
          {evidence && <p className="as-typed">{evidence}</p>}
        </div>
      ))}
    </div>
  )
}
