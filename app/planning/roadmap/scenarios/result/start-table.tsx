import { peopleText } from '#app/planning/capacity/amounts.ts'
import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Load, Plan } from '#app/planning/roadmap/solving/plan.ts'
import type { Problem } from '#app/planning/roadmap/solving/problem.ts'

type Props = {
  plan: Pick<Plan, 'starts' | 'load'>
  problem: Problem
  quarters: string[]
  titles: Record<string, string>
  roles: Record<string, string>
  home: string
}

/** Quarters side by side: how full each role is, and what is worked on in each. */
export const StartTable = (props: Props) => (
  <Section title="Quarter by quarter">
    <div
      className="plan-scroll"
      tabIndex={0}
      role="region"
      aria-label="The plan, quarter by quarter"
    >
      <table className="plan-table">
        <caption className="sr-only">Work and load by quarter</caption>
        <thead>
          <tr>
            <th scope="col">Use case</th>
            {props.quarters.map((quarter) => (
              <th key={quarter} scope="col">
                {quarter}
              </th>
            ))}
          </tr>
        </thead>
        <LoadRows {...props} />
        <WorkRows {...props} />
      </table>
    </div>
  </Section>
)

function WorkRows({ plan, problem, quarters, titles, home }: Props) {
  const duration = new Map(problem.useCases.map((one) => [one.id, one.duration]))
  return (
    <tbody>
      {plan.starts.map(({ useCase, quarter }) => (
        <tr key={useCase}>
          <th scope="row">
            <PageLink to={`${home}/use-cases/${useCase}`}>
              {titles[useCase] ?? 'A use case that is gone'}
            </PageLink>
          </th>
          {quarters.map((name, index) => (
            <WorkCell
              key={name}
              since={index + 1 - quarter}
              duration={duration.get(useCase) ?? 1}
            />
          ))}
        </tr>
      ))}
    </tbody>
  )
}

const LoadRows = ({ plan, problem, quarters, roles }: Props) => (
  <tbody>
    {Object.keys(problem.capacity).map((role) => (
      <tr key={role}>
        <th scope="row" className="text-muted">
          {roles[role] ?? role}
        </th>
        {quarters.map((name, index) => (
          <LoadCell key={name} load={loadIn(plan.load, role, index + 1)} />
        ))}
      </tr>
    ))}
  </tbody>
)

const loadIn = (load: Load[], role: string, quarter: number) =>
  load.find((one) => one.role === role && one.quarter === quarter)

const WorkCell = ({ since, duration }: { since: number; duration: number }) =>
  since >= 0 && since < duration ? (
    <td className="plan-work">
      {since === 0 ? 'starts' : 'goes on'}
      {since === duration - 1 && ', done'}
    </td>
  ) : (
    <td>–</td>
  )

const LoadCell = ({ load }: { load: Load | undefined }) => {
  if (!load) return <td>–</td>
  const full = load.capacity > 0 && load.used >= load.capacity - 1e-6
  return (
    <td className={full ? 'plan-load is-full' : 'plan-load'}>
      {peopleText(load.used)} of {peopleText(load.capacity)}
      {full && <span className="text-sm"> full</span>}
    </td>
  )
}
