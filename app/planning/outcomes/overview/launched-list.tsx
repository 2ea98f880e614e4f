import { Link } from 'react-router'
import { QuarterMarks } from '#app/planning/outcomes/charts/quarter-chart.tsx'
import { figureText, percentText } from '#app/planning/outcomes/recording/figures.ts'
import { Badge, Status } from '#app/ui/feedback/badge.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { OutcomeRow } from './outcome-rows.ts'

export type LaunchedListProps = { here: string; rows: readonly OutcomeRow[]; currency: string }

/** Every followed use case with its small picture and the same in words. */
export const LaunchedList = ({ here, rows, currency }: LaunchedListProps) => (
  <ul className="outcome-list">
    {rows.map((row) => (
      <li key={row.id} className="card outcome-item">
        <div className="outcome-words">
          <h3>
            <Link to={`${here}/${row.id}`}>{row.title}</Link>
          </h3>
          <p className="cluster text-sm">
            <Badge>{row.stage}</Badge>
            {row.verdict && (
              <Status tone={row.verdict.worked ? 'good' : 'danger'}>{row.verdict.words}</Status>
            )}
            <span className="text-muted">
              {row.launchedAt ? (
                <>
                  Launched <DateTime at={row.launchedAt} show="date" />
                </>
              ) : (
                'Never launched'
              )}
              {row.ownerName && ` · ${row.ownerName}`}
            </span>
          </p>
          <p>{soFarWords(row, currency)}</p>
          {row.probability !== null && (
            <p className="text-sm text-muted">
              You gave it {percentText(row.probability)} to work.
            </p>
          )}
        </div>
        {row.launchedAt && (
          <div className="quarter-small" aria-hidden>
            <QuarterMarks points={row.points} />
            <p className="text-xs text-muted">
              {row.points[0]?.label}
              {row.points.length > 1 && ` – ${row.points.at(-1)?.label}`}
            </p>
          </div>
        )}
      </li>
    ))}
  </ul>
)

/** What it brought in so far, in a sentence. */
function soFarWords({ soFar, launchedAt }: OutcomeRow, currency: string): string {
  const { quarters, value, expected } = soFar
  if (!launchedAt) return 'It ended before launch.'
  if (value === null) return 'Nobody has said yet what it brought in.'
  const span = quarters === 1 ? 'one quarter' : `${quarters} quarters`
  const came = `Brought in ${figureText(value)} thousand ${currency} in ${span}`
  if (expected === null || expected === 0) return `${came}.`
  return `${came}: ${percentText(value / expected)} of the ${figureText(expected)} expected.`
}
