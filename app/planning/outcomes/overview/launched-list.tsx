import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { QuarterMarks } from '#app/planning/outcomes/charts/quarter-chart.tsx'
import { percent } from '#app/math/text/figures.ts'
import { moneyWords } from '#app/planning/money.ts'
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
            <PageLink to={`${here}/${row.id}`}>{row.title}</PageLink>
          </h3>
          <Standing {...row} />
          <p>{soFarWords(row, currency)}</p>
          {row.probability !== null && (
            <p className="text-sm text-muted">
              The chance you gave it to work: {percent(row.probability)}.
            </p>
          )}
        </div>
        {row.launchedAt && <SmallPicture points={row.points} currency={currency} />}
      </li>
    ))}
  </ul>
)

const Standing = ({ stage, verdict, launchedAt, ownerName, soFar }: OutcomeRow) => (
  <p className="cluster text-sm">
    <Badge>{stage}</Badge>
    {verdict && <Status tone={verdict.worked ? 'good' : 'danger'}>{verdict.words}</Status>}
    <AgainstPlan {...soFar} />
    <span className="text-muted">
      {launchedAt ? (
        <>
          Launched <DateTime at={launchedAt} show="date" />
        </>
      ) : (
        'Never launched'
      )}
      {ownerName && ` · ${ownerName}`}
    </span>
  </p>
)

/** Whether it works and whether it is worth what was expected are two questions. */
function AgainstPlan({ value, expected }: OutcomeRow['soFar']) {
  if (value === null || expected === null || expected === 0) return null
  const share = value / expected
  return <Status tone={share < 0.8 ? 'warn' : 'good'}>Value: {percent(share)} of plan</Status>
}

type SmallPictureProps = Pick<OutcomeRow, 'points'> & { currency: string }

const SmallPicture = ({ points, currency }: SmallPictureProps) => (
  <div className="quarter-small" aria-hidden>
    <QuarterMarks points={points} />
    <p className="text-xs text-muted">
      {points[0]?.label}
      {points.length > 1 && ` – ${points.at(-1)?.label}`}
      {lastWords(points, currency)}
    </p>
  </div>
)

/** What the last dot stands for. */
function lastWords(points: OutcomeRow['points'], currency: string): string {
  const last = points.findLast(({ value }) => value !== null)
  return last && last.value !== null
    ? `; last dot ${moneyWords(last.value, currency)} in ${last.label}`
    : ''
}

/** What it brought in so far, in a sentence. */
function soFarWords({ soFar, launchedAt }: OutcomeRow, currency: string): string {
  const { quarters, value, expected } = soFar
  if (!launchedAt) return 'It ended before launch.'
  if (value === null) return 'Nobody has said yet what it brought in.'
  const span = quarters === 1 ? 'one quarter' : `${quarters} quarters`
  const came = `Brought in ${moneyWords(value, currency)} in ${span}`
  if (expected === null || expected === 0) return `${came}.`
  return `${came}: ${percent(value / expected)} of the ${moneyWords(expected, currency)} expected.`
}
