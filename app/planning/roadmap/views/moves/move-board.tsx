import type { CSSProperties } from 'react'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'
import type { Placements } from '#app/planning/roadmap/views/plan/check-plan.ts'
import { lanesOf } from '#app/planning/roadmap/views/plan/lanes.ts'
import type { PlanView, Work } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { SelectField } from '#app/ui/forms/field.tsx'

export type MoveBoardProps = {
  problem: Problem
  /** The plan as it was before anything was moved: cards stay in its order, so that a moved one keeps the focus. */
  placed: Placements
  /** The plan as it is moved. */
  view: PlanView
  titles: Record<string, string>
  move: (useCase: string, typed: string) => void
}

type Row = { index: number; id: string; duration: number; start: number }

/** So many that were not in the plan have a card below those that were. */
const mostOut = 12

/** Quarters side by side with a card for each use case; those out of the plan stand below, folded where they are many. */
export function MoveBoard(props: MoveBoardProps) {
  const { problem, placed, view } = props
  const { inside, outside } = rowsOf(problem, placed)
  const areFolded = outside.length > mostOut
  const cards = areFolded ? inside : [...inside, ...outside]
  const { place, high, left } = placesOf(view, cards)
  const fromFold = view.work.filter(({ id }) => areFolded && outside.some((one) => one.id === id))
  return (
    <>
      <div className="plan-scroll" tabIndex={0} role="region" aria-label="Quarter by quarter">
        <div
          className="work-grid moves-grid"
          style={{ gridTemplateRows: `2.5rem repeat(${high}, auto) 2.5rem` }}
        >
          <Heads quarters={view.quarters} high={high} isLeft={left.length > 0} />
          <ul>
            {cards.map((row) => (
              <li
                key={row.id}
                className={left.includes(row.id) ? 'plan-card is-out' : 'plan-card'}
                style={place(row.id)}
              >
                <Start {...props} row={row} />
              </li>
            ))}
            {fromFold.map(({ id, title }) => (
              <li key={id} className="plan-card" style={place(id)}>
                {title}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {areFolded && <Folded {...props} rows={outside} />}
    </>
  )
}

/** Where each card stands: in its quarters, or below them what is left over. */
function placesOf({ work, quarters }: PlanView, cards: readonly Row[]) {
  const lanes = lanesOf(work)
  const high = Math.max(1, ...lanes)
  const left = cards.map(({ id }) => id).filter((id) => !work.some((one) => one.id === id))
  const wide = quarters.length
  const place = (id: string): CSSProperties => {
    const found = work.findIndex((one) => one.id === id)
    const one = work[found]
    if (one) return { gridRow: 1 + (lanes[found] ?? 1), gridColumn: columnsOf(one, wide) }
    const at = left.indexOf(id)
    return { gridRow: high + 3 + Math.floor(at / wide), gridColumn: 1 + (at % wide) }
  }
  return { place, high, left }
}

/** Those in the plan in the order of their starts, then the others. */
function rowsOf({ useCases }: Problem, placed: Placements) {
  const starts = new Map(placed.starts.map(({ useCase, quarter }) => [useCase, quarter]))
  const rows = useCases.map(({ id, duration }, index): Row => ({
    index,
    id,
    duration,
    start: starts.get(id) ?? 0,
  }))
  return {
    inside: rows.filter(({ start }) => start > 0).toSorted((a, b) => a.start - b.start),
    outside: rows.filter(({ start }) => start === 0),
  }
}

/** What does not fit before the end reaches to the end. */
const columnsOf = ({ first, last }: Work, wide: number) => `${first} / ${Math.min(last, wide) + 1}`

/** The columns, for the eye alone: each card says in its choice where it stands. */
const Heads = ({
  quarters,
  high,
  isLeft,
}: {
  quarters: string[]
  high: number
  isLeft: boolean
}) => (
  <>
    {quarters.map((quarter, at) => (
      <span
        key={quarter}
        className="moves-head"
        style={{ gridColumn: at + 1, gridRow: `1 / ${high + 2}` }}
        aria-hidden
      >
        {quarter}
      </span>
    ))}
    {isLeft && (
      <span
        className="moves-head is-out"
        style={{ gridColumn: '1 / -1', gridRow: high + 2 }}
        aria-hidden
      >
        Not in the plan
      </span>
    )}
  </>
)

const Folded = ({ rows, ...props }: MoveBoardProps & { rows: Row[] }) => (
  <details>
    <summary>{rows.length} use cases that are not in the plan</summary>
    <div className="columns">
      {rows.map((row) => (
        <div key={row.id}>
          <Start {...props} row={row} />
        </div>
      ))}
    </div>
  </details>
)

const Start = ({ row, titles, view, move }: MoveBoardProps & { row: Row }) => (
  <>
    <input type="hidden" name={`rows[${row.index}].useCase`} value={row.id} />
    <SelectField
      name={`rows[${row.index}].quarter`}
      label={titles[row.id] ?? 'A use case that is gone'}
      hint={
        row.duration === 1 ? 'One quarter, starting in' : `${row.duration} quarters, starting in`
      }
      options={view.quarters.map((label, at) => ({ value: String(at + 1), label }))}
      placeholder="Not in the plan"
      defaultValue={row.start || ''}
      onChange={(event) => move(row.id, event.currentTarget.value)}
    />
  </>
)
