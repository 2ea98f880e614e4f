import { Section } from '#app/ui/layout/section.tsx'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import { bindingWords } from '#app/planning/roadmap/scenarios/model/binding-words.ts'

type Props = {
  binding: Binding[]
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
  currency: string
}

const lead =
  'A figure is what one more would be worth for that quarter alone, if work could be cut into pieces. What a whole person is worth stands above.'

const shown = 8

/** What holds the plan back, the dearest first. */
export const BindingList = ({ binding, ...names }: Props) => {
  const words = binding.map((one) => bindingWords(one, names))
  const others = words.slice(shown)
  return (
    <Section title="What holds it back" lead={lead} card level={3}>
      {words.length > 0 ? (
        <Lines lines={words.slice(0, shown)} />
      ) : (
        <p className="text-muted">Nothing: there is room for everything that pays.</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>{others.length === 1 ? 'One more' : `${others.length} more`}</summary>
          <Lines lines={others} />
        </details>
      )}
    </Section>
  )
}

const Lines = ({ lines }: { lines: string[] }) => (
  <ul className="prose">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
