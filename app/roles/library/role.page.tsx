import { organisationContext } from '#app/accounts/context.ts'
import { authorise, can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import { levels } from '#app/roles/competencies.ts'
import type { Level } from '#app/roles/competencies.ts'
import { roleKit } from '#app/roles/kits.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
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
  const known = levelsOf(card)
  const level = chosenLevel(request, known)
  const kit = roleKit({ role: card, level })
  if (!kit) throw new NotFound()
  return {
    home: `/${org.slug}`,
    key: card.key,
    name: card.name,
    mission: card.mission,
    scope: card.levels[level]?.scope ?? '',
    level,
    levels: known,
    mayOpen: can(actor, 'opening.create').ok,
    rubric: kit.rubric.competencies,
    interviews: kit.loop.interviews.map(({ key, name, minutes, purpose, competencies }) => ({
      key,
      name,
      minutes,
      purpose,
      competencies,
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
  const {
    home,
    key,
    name,
    mission,
    scope,
    level,
    levels: known,
    mayOpen,
    rubric,
    interviews,
  } = loaderData
  const here = `${home}/roles/${key}`
  const open = mayOpen && (
    <LinkButton to={`${home}/openings/new?role=${key}&level=${level}`} variant="primary">
      Open an opening at {level}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ to: `${home}/roles`, label: 'Roles' }]}
        lead={mission}
        actions={open}
      />
      <Tabs
        name="Level"
        tabs={known.map((entry) => ({
          to: `${here}?level=${entry}`,
          label: entry,
          current: entry === level,
        }))}
      />
      <p className="page-lead">{scope}</p>
      <div className="stack">
        <Section title="Interview loop">
          <LoopList interviews={interviews} rubric={rubric} />
        </Section>
        <Section
          title="What is rated, and how"
          lead="Anchors say what each rating looks like at this level."
        >
          <RubricList rubric={rubric} />
        </Section>
      </div>
    </>
  )
}
