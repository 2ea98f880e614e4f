import { words } from '#app/hiring/portal/words/words.ts'
import { Section } from '#app/ui/layout/section.tsx'

const said = words.givenTimes

type GivenSummaryProps = { here: string; given: string[] }

/** What the candidate said of their own times, and the way to say it. */
export const GivenSummary = ({ here, given }: GivenSummaryProps) => (
  <Section title={given.length > 0 ? said.yours : said.noneFits} card>
    {given.length > 0 ? (
      <ul>
        {given.map((span) => (
          <li key={span}>{span}</li>
        ))}
      </ul>
    ) : (
      <p>{said.invite}</p>
    )}
    <p>
      <a href={`${here}/own-times`}>{given.length > 0 ? said.change : said.give}</a>
    </p>
  </Section>
)
