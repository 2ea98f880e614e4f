import { Section } from '#app/ui/layout/section.tsx'
import type { Binding } from '#app/planning/roadmap/solving/plan.ts'
import { roundWords } from '#app/planning/roadmap/scenarios/model/words.ts'

type Props = {
  binding: Binding[]
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
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

function bindingWords(
  binding: Binding,
  { quarters, titles, roles }: Omit<Props, 'binding'>,
): string {
  const at = (quarter: number | null) =>
    quarter === null ? 'over all' : (quarters[quarter - 1] ?? '')
  if (binding.kind === 'dependency') {
    const [one, other] = [titles[binding.useCase] ?? 'One', titles[binding.after] ?? 'another']
    return `“${one}” waits for “${other}”.`
  }
  const price = binding.price >= 0.5 ? ` About ${roundWords(binding.price)}.` : ''
  if (binding.kind === 'capacity')
    return `${roles[binding.role] ?? binding.role}: full in ${at(binding.quarter)}.${price}`
  if (binding.kind === 'budget') return `The budget ${at(binding.quarter)} is spent.${price}`
  return `The limit “${binding.limit}” ${at(binding.quarter)} is reached.${price}`
}
