import type { Criterion } from '#app/planning/priorities/methods/criteria.ts'
import { numberText } from '#app/planning/priorities/methods/words.ts'
import { disagreements, type Cell } from '#app/planning/priorities/rounds/agreement.ts'
import { shortNames } from '#app/ui/charts/disagreement.ts'
import { Figure } from '#app/ui/charts/figure.tsx'
import { percentScale, rem } from '#app/ui/charts/scale.ts'
import { Section } from '#app/ui/layout/section.tsx'

export interface DisagreementSectionProps {
  cells: readonly Cell[]
  criteria: readonly Criterion[]
  useCases: readonly { id: string; title: string }[]
  raters: readonly { id: string; name: string }[]
}

const mostShown = 8

/** What to talk about first: who said what, widest spread on top, with the reasons people gave. */
export const DisagreementSection = (props: DisagreementSectionProps) => {
  const rows = disagreements(props.cells)
    .slice(0, mostShown)
    .map((cell) => shownRow(cell, props))
  return (
    <Section title="Where you differ most" card>
      {rows[0] ? (
        <>
          <DisagreementFigure rows={rows} first={rows[0]} raters={props.raters} />
          <Reasons rows={rows} raters={props.raters} />
        </>
      ) : (
        <p>Nobody differs from anybody.</p>
      )}
    </Section>
  )
}

type DisagreementFigureProps = {
  rows: readonly ShownRow[]
  first: ShownRow
  raters: DisagreementSectionProps['raters']
}

const DisagreementFigure = ({ rows, first, raters }: DisagreementFigureProps) => {
  const letters = shortNames(raters.map(({ name }) => name))
  return (
    <Figure
      caption={`Talk first about ${first.label}.`}
      name="The widest disagreements"
      none="missing"
      legend={raters.map(({ id, name }, i) => (
        <span className="chart-rater" key={id}>
          <b>{letters[i]}</b> {name}
        </span>
      ))}
      table={tableOf(rows, raters)}
    >
      {rows.map((row) => (
        <div className="plot-row" key={row.label}>
          <span className="plot-label">{row.label}</span>
          <Strip row={row} letters={letters} />
          <span className="plot-value">
            <b>{row.median}</b>
            <span className="plot-note">{row.quartiles}</span>
          </span>
        </div>
      ))}
    </Figure>
  )
}

const tableOf = (rows: readonly ShownRow[], raters: DisagreementSectionProps['raters']) => ({
  columns: ['What', 'Median', 'Quartiles', ...raters.map(({ name }) => name)],
  rows: rows.map(({ label, median, quartiles, values }) => [label, median, quartiles, ...values]),
})

type ShownRow = ReturnType<typeof shownRow>

function shownRow(cell: Cell, { criteria, useCases }: DisagreementSectionProps) {
  const criterion = criteria.find(({ key }) => key === cell.criterion)
  const title = useCases.find(({ id }) => id === cell.useCase)?.title ?? ''
  const { worst = 0, best = 1 } = criterion ?? {}
  return {
    label: `${title}: ${criterion?.name ?? cell.criterion}`,
    domain: [Math.min(worst, best), Math.max(worst, best)] as const,
    low: cell.low ?? 0,
    high: cell.high ?? 0,
    median: numberText(cell.median ?? 0),
    quartiles: `${numberText(cell.low ?? 0)}–${numberText(cell.high ?? 0)}`,
    values: cell.values,
    comments: cell.comments,
  }
}

const line = 22

/** One lettered mark per rater along the criterion's scale; equal numbers stand below each other. */
const Strip = ({ row, letters }: { row: ShownRow; letters: readonly string[] }) => {
  const x = percentScale(row.domain)
  const placed = row.values.flatMap((value, rater) =>
    value === null
      ? []
      : [{ rater, value, below: row.values.slice(0, rater).filter((one) => one === value).length }],
  )
  const height = line * (1 + Math.max(0, ...placed.map(({ below }) => below))) + 6
  return (
    <svg className="plot" height={rem(height)}>
      <line
        className="mark-interval"
        x1={`${x(row.low)}%`}
        x2={`${x(row.high)}%`}
        y1={rem(14)}
        y2={rem(14)}
      />
      {placed.map(({ rater, value, below }) => (
        <svg className="mark-rater" key={rater} x={`${x(value)}%`} y={rem(14 + below * line)}>
          <circle r={rem(10)} />
          <text y={rem(3.5)} textAnchor="middle">
            {letters[rater]}
          </text>
        </svg>
      ))}
    </svg>
  )
}

const Reasons = ({
  rows,
  raters,
}: {
  rows: readonly ShownRow[]
  raters: readonly { name: string }[]
}) => {
  const said = rows.flatMap(({ label, comments }) =>
    comments.flatMap((comment, i) =>
      comment === '' ? [] : [{ key: `${label} ${i}`, label, name: raters[i]?.name, comment }],
    ),
  )
  if (said.length === 0) return null
  return (
    <ul className="plain-list">
      {said.map(({ key, label, name, comment }) => (
        <li key={key}>
          <b>{name}</b> on {label}: “{comment}”
        </li>
      ))}
    </ul>
  )
}
