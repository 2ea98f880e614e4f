import type { LoopVerdict } from '#app/hiring/interviews/loop-verdict.ts'

const share = (value: number | null) => (value === null ? '–' : value.toFixed(2))

export const duration = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`]
    .filter(Boolean)
    .join(' ')
}

/** What the loop costs a candidate and what it buys, against the limits. */
export const Figures = ({ verdict }: { verdict: LoopVerdict }) => {
  const { minutes, minutesLimit, teamMinutes, scored, reliability, coverage } = verdict
  const musts = coverage.filter(({ must }) => must)
  const covered = musts.filter((row) => row.covered).length
  return (
    <dl className="keyfigures">
      <Figure
        label="Musts rated by two people"
        value={`${covered} of ${musts.length}`}
        meter={{ value: covered, max: Math.max(1, musts.length), good: covered === musts.length }}
      />
      <Figure
        label="A candidate’s time"
        value={duration(minutes)}
        note={`limit ${duration(minutesLimit)}, interviewers spend ${duration(teamMinutes)}`}
        meter={{ value: minutes, max: minutesLimit, good: minutes <= minutesLimit }}
      />
      <Figure
        label="Scored interviews"
        value={String(scored)}
        note="four are enough for most"
        meter={{ value: scored, max: 4, good: scored <= 4 }}
      />
      <Figure
        label="Predicted reliability"
        value={share(reliability)}
        note={`with one more ${share(verdict.reliabilityWithOneMore)}`}
        meter={{ value: reliability ?? 0, max: 1, good: true }}
      />
    </dl>
  )
}

type FigureProps = {
  label: string
  value: string
  note?: string
  meter: { value: number; max: number; good: boolean }
}

const Figure = ({ label, value, note, meter }: FigureProps) => (
  <div className="keyfigure">
    <dt>{label}</dt>
    <dd>
      <span className="keyfigure-value">{value}</span>
      {note && <span className="text-muted text-sm"> {note}</span>}
      <span className={meter.good ? 'meter' : 'meter is-over'} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, (100 * meter.value) / meter.max)}%` }} />
      </span>
    </dd>
  </div>
)
