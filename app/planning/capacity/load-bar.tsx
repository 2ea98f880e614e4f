import { peopleText } from './amounts.ts'

export type LoadBarProps = { load: number | null; people: number }

/** People there as a track, people needed as a bar on it; what is over sticks out in another shape. */
export function LoadBar({ load, people }: LoadBarProps) {
  const top = Math.max(load ?? 0, people, 0.01)
  const width = (amount: number) => `${(100 * amount) / top}%`
  const over = Math.max(0, (load ?? 0) - people)
  return (
    <span className="load">
      <span className="load-words">
        {load === null ? (
          <b>{peopleText(people)}</b>
        ) : (
          <>
            <b>{peopleText(load)}</b> of {peopleText(people)}
          </>
        )}
      </span>
      <svg className="load-bar" width="100%" height="0.625rem" aria-hidden>
        <rect className="load-track" width={width(people)} height="100%" rx="2" />
        {load !== null && (
          <rect className="load-used" width={width(Math.min(load, people))} height="100%" rx="2" />
        )}
        {over > 1e-6 && (
          <rect className="load-over" x={width(people)} width={width(over)} height="100%" rx="2" />
        )}
      </svg>
      {over > 1e-6 && <span className="load-note">{peopleText(over)} too few</span>}
    </span>
  )
}
