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

/** What holds the plan back. */
export const BindingList = (props: Props) => (
  <Section title="What holds it back" lead={lead} card level={3}>
    {props.binding.length > 0 ? (
      <ul className="prose">
        {props.binding.map((binding) => {
          const words = bindingWords(binding, props)
          return <li key={words}>{words}</li>
        })}
      </ul>
    ) : (
      <p className="text-muted">Nothing: there is room for everything that pays.</p>
    )}
  </Section>
)
