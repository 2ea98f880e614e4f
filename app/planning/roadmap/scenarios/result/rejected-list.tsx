import { Link } from 'react-router'
import { Section } from '#app/ui/layout/section.tsx'
import type { Rejected } from '#app/planning/roadmap/solving/plan.ts'
import { roundWords } from '#app/planning/roadmap/scenarios/model/words.ts'

type Props = {
  rejected: Rejected[]
  quarters: string[]
  titles: Record<string, string>
  home: string
}

/** What stays out, and the cheapest change that would let each of it in. */
export const RejectedList = ({ rejected, quarters, titles, home }: Props) => (
  <Section title="What stays out" card level={3}>
    {rejected.length > 0 ? (
      <ul className="prose">
        {rejected.map(({ useCase, reason, change }) => (
          <li key={useCase}>
            <Link to={`${home}/use-cases/${useCase}`}>
              {titles[useCase] ?? 'A use case that is gone'}
            </Link>
            {': '}
            {change ? changeWords(change, quarters, titles) : (reason ?? 'it would not pay.')}
          </li>
        ))}
      </ul>
    ) : (
      <p className="text-muted">Nothing: every use case is in.</p>
    )}
  </Section>
)

function changeWords(
  { text, quarter, gain }: NonNullable<Rejected['change']>,
  quarters: string[],
  titles: Record<string, string>,
): string {
  const named = Object.entries(titles).reduce(
    (words, [id, title]) => words.replaceAll(id, `“${title}”`),
    text,
  )
  return `comes in, in ${quarters[quarter - 1] ?? ''}, with ${named}; that adds ${roundWords(gain)} before it is paid for.`
}
