import { percent } from '#app/math/text/figures.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Table } from '#app/ui/data/table.tsx'
import { peopleText } from '#app/planning/capacity/amounts.ts'
import { linkCell } from '#app/planning/capacity/cells.tsx'
import { CapacityHeader } from '#app/planning/capacity/capacity-header.tsx'
import { capacityRows, capacitySentence } from './capacity-rows.ts'
import { CapacityTable, RoleParts } from './capacity-table.tsx'
import type { LedgerPerson, SkillLedger } from '#app/planning/capacity/ledger/ledger.ts'
import { skillName } from '#app/planning/capacity/people/person/skills.ts'
import { findCapacity } from '#app/planning/capacity/ledger/ledger.server.ts'
import type { Route } from './+types/capacity.page.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Capacity · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { question, roles, skills, load, names } = await findCapacity(ctx)
  const { people, calendar, firstQuarter, quarters } = question
  const words = (quarter: number) => quarterWords(quarter, calendar.firstMonth)
  const rows = capacityRows(roles, load, { names, people })
  return {
    here: `/${ctx.org.slug}/capacity`,
    mayEdit: can(ctx.actor, 'planning.edit').ok,
    heads: Array.from({ length: quarters }, (_, index) => words(firstQuarter + index)),
    sentence: capacitySentence(rows, words),
    rows,
    people: people.map((person) => listed(person, names)),
    skills: skills.map(bySkill),
  }
}

const listed = ({ id, name, role, share }: LedgerPerson, names: Record<string, string>) => ({
  id,
  name,
  share,
  role: names[role] ?? role,
})

const bySkill = ({ skill, quarters }: SkillLedger) => ({
  skill: skillName(skill),
  people: quarters.map(({ people }) => people),
})

export default function Capacity({ loaderData }: Route.ComponentProps) {
  const { here, mayEdit, rows, heads, sentence } = loaderData
  return (
    <div className="stack">
      <CapacityHeader here={here} mayEdit={mayEdit} />
      {rows.length === 0 ? (
        <EmptyState
          title="Nobody’s time is planned yet"
          action={
            <LinkButton to={`${here}/people/new`} variant="primary">
              Add the first person
            </LinkButton>
          }
        >
          Add the people who work on AI, and the roadmap can tell what they have time for.
        </EmptyState>
      ) : (
        <>
          <CapacityTable rows={rows} heads={heads} caption={sentence} />
          <RoleParts rows={rows} heads={heads} />
          <People {...loaderData} />
          <Skills {...loaderData} />
        </>
      )}
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const People = ({ people, here }: Loaded) => (
  <Section title="People">
    <Table
      caption="Everybody whose time is planned"
      hideCaption
      columns={[
        {
          key: 'name',
          label: 'Name',
          heads: true,
          cell: ({ id, name }) => linkCell(`${here}/people/${id}`, name),
        },
        { key: 'role', label: 'Role', cell: ({ role }) => role },
        {
          key: 'share',
          label: 'Usual share',
          align: 'end',
          cell: ({ share }) => percent(share),
        },
      ]}
      rows={people}
      rowKey={({ id }) => id}
    />
  </Section>
)

const Skills = ({ skills, heads }: Loaded) =>
  skills.length > 0 && (
    <Section
      title="Skills"
      lead="People per quarter who have a skill at level 3 or better, before run work."
    >
      <Table
        caption="People per skill and quarter"
        hideCaption
        columns={[
          { key: 'skill', label: 'Skill', heads: true, cell: ({ skill }) => skill },
          ...heads.map((head, index) => ({
            key: head,
            label: head,
            align: 'end' as const,
            cell: (row: Loaded['skills'][number]) => peopleText(row.people[index] ?? 0),
          })),
        ]}
        rows={skills}
        rowKey={({ skill }) => skill}
      />
    </Section>
  )
