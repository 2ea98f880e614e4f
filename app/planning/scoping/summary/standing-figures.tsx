import { percent } from '#app/math/text/figures.ts'
import type { ScopeSummary } from './summary.server.ts'

/** Readiness and feasibility, each with what it counts. */
export const StandingFigures = ({
  readiness,
  feasibility,
  rated,
}: Pick<ScopeSummary, 'readiness' | 'feasibility' | 'rated'>) => (
  <dl className="keyfigures">
    <Figure
      name="Readiness"
      value={percent(readiness.share)}
      share={readiness.share}
      note={`${readiness.passed} of ${readiness.of} gates passed`}
    />
    <Figure
      name="Feasibility"
      value={feasibility === null ? 'Not known' : percent(feasibility)}
      share={feasibility}
      note={
        feasibility === null
          ? 'No question is rated yet'
          : `${rated} of 12 questions rated; what is measured counts most`
      }
    />
  </dl>
)

interface FigureProps {
  name: string
  value: string
  share: number | null
  note: string
}

const Figure = ({ name, value, share, note }: FigureProps) => (
  <div className="keyfigure">
    <dt>{name}</dt>
    <dd>
      <span className="keyfigure-value">{value}</span>
      {share !== null && (
        <span className="meter" aria-hidden>
          <span style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
      <p className="text-muted text-sm">{note}</p>
    </dd>
  </div>
)
