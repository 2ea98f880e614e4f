import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { stages } from '#app/planning/use-cases/use-case.ts'
import type { Stage } from '#app/planning/use-cases/use-case.ts'
import { stageNames } from '#app/planning/use-cases/words.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Steps } from '#app/ui/feedback/steps.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/stages.page.ts'
import { MoveForm } from './move-form.tsx'
import { MoveList } from './move-list.tsx'
import { isReached } from './stage-plan.ts'
import { StagePlanCard } from './stage-plan-card.tsx'
import { findStagesPage } from './stage-plans.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { useCase, mayLeave, plans, moves } = await findStagesPage(ctx, params.useCase)
  return {
    here: `/${ctx.org.slug}/use-cases/${params.useCase}`,
    stage: useCase.stage,
    version: useCase.version,
    mayLeave,
    mayMove: can(ctx.actor, 'planning.edit').ok,
    mayEdit: mayRework(ctx.actor, useCase).ok,
    plans: plans.map(({ ownerId: _, version: __, ...plan }) => ({
      ...plan,
      isReached: isReached(plan),
    })),
    moves,
  }
}

export default function Stages({ loaderData }: Route.ComponentProps) {
  const { here, stage, plans, moves, mayMove, mayEdit, mayLeave, version } = loaderData
  const agreed = shownStages(stage, plans)
  return (
    <div className="stack">
      <Steps name="Stages of the use case" steps={stepsTo(stage, moves)} />
      {mayMove && !mayLeave.ok && <Notice tone="warn">{mayLeave.reason}</Notice>}
      {mayMove && mayLeave.ok && (
        <MoveForm
          action={`${here}/stage`}
          stage={stage}
          version={version}
          reached={plans.find((plan) => plan.stage === stage)?.isReached === true}
        />
      )}
      {agreed.length > 0 && (
        <Section
          title="What each stage has to show"
          lead="A number to reach before the next stage, what was seen, and when to stop instead."
        >
          <div className="columns">
            {agreed.map((each) => (
              <StagePlanCard
                key={each}
                stage={each}
                isCurrent={each === stage}
                plan={plans.find((plan) => plan.stage === each)}
                edit={mayEdit ? `${here}/stages/${each}` : null}
              />
            ))}
          </div>
        </Section>
      )}
      <MoveList moves={moves} />
    </div>
  )
}

/** What is retired has nothing to agree on any more: the agreements there are stay to be read. */
const shownStages = (stage: Stage, plans: readonly { stage: Stage }[]): readonly Stage[] =>
  stage === 'retired' ? stages.filter((each) => plans.some((plan) => plan.stage === each)) : stages

/** What it never was in stays open, also behind the stage it is in: work may be retired before it is ever launched. */
function stepsTo(stage: Stage, moves: { from: Stage; to: Stage }[]) {
  const seen = new Set(moves.flatMap(({ from, to }) => [from, to]))
  const current = stages.indexOf(stage)
  const stateOf = (each: Stage, index: number) =>
    index < current && seen.has(each) ? ('done' as const) : ('ahead' as const)
  return stages.map((each, index) => ({
    label: stageNames[each],
    state: index === current ? ('current' as const) : stateOf(each, index),
  }))
}
