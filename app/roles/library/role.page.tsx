import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { NotFound } from '#app/problems.ts'
import type { Level } from '#app/roles/competencies.ts'
import { roleKit } from '#app/roles/kit/role-kit.ts'
import { readCard } from '#app/roles/cards/cards.server.ts'
import type { Loop } from '#app/roles/loops.ts'
import { levelsOf } from '#app/roles/role-cards.ts'
import type { RoleCard } from '#app/roles/role-cards.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Tabs } from '#app/ui/layout/tabs.tsx'
import type { Route } from './+types/role.page.ts'
import { CardActions } from './card-actions.tsx'
import { chosenLevel } from '#app/roles/cards/chosen-level.ts'
import { LoopList } from './loop-list.tsx'
import { RubricList } from './rubric-list.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Role'} · Groundwork` },
]

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { card, loop, own } = await readCard(ctx, params.role)
  const level = chosenLevel(request, card)
  return {
    home: `/${ctx.org.slug}`,
    mayOpen: can(ctx.actor, 'opening.create').ok,
    mayEdit: can(ctx.actor, 'role-card.edit').ok,
    version: own?.number ?? null,
    level,
    levels: levelsOf(card),
    ...describeRole(card, loop, level),
  }
}

function describeRole(card: RoleCard, loop: Loop | undefined, level: Level) {
  const kit = roleKit({ role: card, loop, level })
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

export default function Role({ loaderData }: Route.ComponentProps) {
  const { key, ...card } = loaderData
  const { home, name, mission, scope, level, levels: known, rubric, interviews } = card
  const here = `${home}/roles/${key}`
  const tabs = known.map((entry) => ({
    to: `${here}?level=${entry}`,
    label: entry,
    current: entry === level,
  }))
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ to: `${home}/roles`, label: 'Roles' }]}
        lead={mission}
        actions={<CardActions {...card} here={here} role={key} />}
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
