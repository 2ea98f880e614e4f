import type { OwnDate } from '#app/hiring/portal/own-dates.server.ts'
import { words } from '#app/hiring/portal/words/words.ts'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export const OwnDates = ({ dates }: { dates: OwnDate[] }) =>
  dates.length > 0 && (
    <Section title={words.plan.dates} card>
      <ul className="stack">
        {dates.map((date) => (
          <li key={`${date.step} ${date.at}`}>
            <strong>{date.name}</strong>, <DateTime at={date.at} />, {words.minutes(date.minutes)},{' '}
            {words.plan.with} {date.with}
          </li>
        ))}
      </ul>
    </Section>
  )
