import { stageNames } from '#app/planning/use-cases/words.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import type { FoundMove } from './stages.server.ts'

/** How a use case came to its stage, newest first. */
export const MoveList = ({ moves }: { moves: FoundMove[] }) => (
  <Section title="How it came here" card>
    {moves.length === 0 ? (
      <p className="text-muted">It was handed in as an idea and has not moved yet.</p>
    ) : (
      <ol className="rows">
        {moves.map(({ id, from, to, by, at, reason }) => (
          <li key={id}>
            <strong>{`${stageNames[from]} to ${stageNames[to]}`}</strong>{' '}
            <span className="text-muted">
              {by}, <RelativeTime at={at} />
            </span>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    )}
  </Section>
)
