import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { TrailEntry } from './trail.ts'

/** Everything that happened to the offer. */
export const Trail = ({ trail }: { trail: TrailEntry[] }) => (
  <Section title="What happened" card>
    <ol className="rows">
      {trail.map(({ at, text, detail }) => (
        <li key={`${at} ${text}`}>
          <p className="said-by">
            <DateTime at={at} />
          </p>
          <p>{text}</p>
          {detail && <p className="text-sm text-muted said-text">{detail}</p>}
        </li>
      ))}
    </ol>
  </Section>
)
