import { organisationContext } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { levels } from '#app/roles/competencies.ts'
import type { Level } from '#app/roles/competencies.ts'
import { roleKit } from '#app/roles/kits.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'
import { findRole } from '#app/roles/role-library.ts'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/role.page.ts'
import { LoopList } from './loop-list.tsx'
import { RubricList } from './rubric-list.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Role'} · Groundwork` },
]

export function loader({ request, context, params }: Route.LoaderArgs) {
  const { actor, org } = context.get(organisationContext)
  authorise(actor, 'role-card.read')
  const card = findRole(params.role)
  if (!card) throw new NotFound()
  const level = chosenLevel(request, levelsOf(card))
  return {
    home: `/${org.slug}`,
    mayOpen: can(actor, 'opening.create').ok,
    level,
    levels: levelsOf(card),
    ...describeRole(card, level),
  }
}

function describeRole(card: RoleCard, level: Level) {
  const kit = roleKit({ role: card, level })
  if (!kit) throw new NotFound()
  return {
    key: card.key,
    name: card.name,
    mission: card.mission,
    scope: card.levels[level]?.scope ?? '',
    rubric: kit.rubric.competencies,
    interviews: kit.loop.interviews.map((interview) => ({
      key: interview.key,
      name: interview.name,
      minutes: interview.minutes,
      purpose: interview.purpose,
      competencies: interview.competencies,
    })),
  }
}

function chosenLevel(request: Request, known: Level[]): Level {
  const asked = levels.find((level) => level === new URL(request.url).searchParams.get('level'))
  return asked && known.includes(asked)
    ? asked
    : (known.find((level) => level === 'L3') ?? known[0] ?? 'L3')
}

export default function Role({ loaderData }: Route.ComponentProps) {
  const { home, key, name, mission, scope, level, mayOpen, rubric, interviews } = loaderData
  const tabs = loaderData.levels.map((entry) => ({
    to: `${home}/roles/${key}?level=${entry}`,
    label: entry,
    current: entry === level,
  }))
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ to: `${home}/roles`, label: 'Roles' }]}
        lead={mission}
        actions={mayOpen && <OpenButton home={home} role={key} level={level} />}
      />
      <Tabs name="Level" tabs={tabs} />
      <div className="stack">
        <p>{scope}</p>
        <Section title="Interview loop" card>
          <LoopList interviews={interviews} rubric={rubric} />
        </Section>
        <Section
          title="What is rated, and how"
          lead="Anchors say what each rating looks like at this level."
          card
        >
          <RubricList rubric={rubric} />
        </Section>
      </div>
    </>
  )
}

const OpenButton = ({ home, role, level }: { home: string; role: string; level: string }) => (
  <LinkButton to={`${home}/openings/new?role=${role}&level=${level}`} variant="primary">
    Open an opening at {level}
  </LinkButton>
)
