import { percent } from '#app/math/text/figures.ts'
import { BarRow } from '#app/ui/charts/bars.tsx'
import { Figure } from '#app/ui/charts/figure.tsx'
import { Section } from '#app/ui/layout/section.tsx'

type Skill = { key: string; name: string; weight: number }

/** What the person has to be able to do, by weight. */
export function SkillList({ skills }: { skills: Skill[] }) {
  if (skills.length === 0) return null
  const most = Math.max(...skills.map(({ weight }) => weight))
  return (
    <Section title="Skills" card>
      <Figure
        name="Weight of each competency"
        caption="The role card’s weights, heavier where the waiting use cases ask for it. The opening’s rubric inherits them."
        table={{
          columns: ['Competency', 'Weight'],
          rows: skills.map(({ name, weight }) => [name, percent(weight)]),
        }}
      >
        {skills.map(({ key, name, weight }) => (
          <BarRow key={key} label={name} value={weight} max={most} text={percent(weight)} />
        ))}
      </Figure>
    </Section>
  )
}
