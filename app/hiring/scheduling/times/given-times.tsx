import { spanIn } from '#app/hiring/scheduling/meetings/meeting.ts'
import { Section } from '#app/ui/layout/section.tsx'
import type { TimesPageData } from './page-data.ts'

/** When the candidate said they can, and whether anything of it fits the interviewers. */
export const GivenTimes = ({ page }: { page: TimesPageData }) => {
  const fitting = page.proposed.filter(({ fits }) => fits).length
  return (
    <Section title="The candidate can" lead={leadOf(fitting)} card>
      <ul>
        {page.given.map((span) => (
          <li key={span.from}>
            {spanIn(span, page.timeZone)} ({page.timeZone.replaceAll('_', ' ')})
          </li>
        ))}
      </ul>
    </Section>
  )
}

const leadOf = (fitting: number) =>
  fitting > 0
    ? 'None of the times offered fits them. Times below that fit everybody come first and are marked.'
    : 'None of the times offered fits them, and at these times not all interviewers are free. Ask the interviewers for more hours, or write to the candidate.'
