import { organisationContext } from '#app/accounts/context.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { BindingTable } from '#app/planning/roadmap/scenarios/result/binding-table.tsx'
import { RejectedList } from '#app/planning/roadmap/scenarios/result/rejected-list.tsx'
import { StandingNotice } from '#app/planning/roadmap/scenarios/result/standing-notice.tsx'
import { Verdict } from '#app/planning/roadmap/scenarios/result/verdict.tsx'
import { ScenarioFrame } from '#app/planning/roadmap/scenarios/scenario-frame.tsx'
import { LoadGrid } from '#app/planning/roadmap/views/page/load-grid.tsx'
import { WorkGrid } from '#app/planning/roadmap/views/page/work-grid.tsx'
import { planView } from '#app/planning/roadmap/views/plan/plan-view.ts'
import { robustWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import { isUnderWay } from '#app/planning/roadmap/scenarios/runs/under-way.ts'
import type { Route } from './+types/scenario.page.ts'
import { findScenario } from './reading.server.ts'
import { RunPanel } from './run-panel.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Scenario'} · Roadmap · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { firstMonth, ...found } = await findScenario(ctx, params.scenario)
  const { planned, titles, roles } = found
  return {
    home: `/${ctx.org.slug}`,
    here: `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`,
    ...found,
    planned: planned && {
      ...planned,
      view: planView({ ...planned, firstMonth, titles, roles }),
    },
  }
}

export default function Scenario({ loaderData }: Route.ComponentProps) {
  const { home, here, id, name, horizon, robust, planned, note, run, mayEdit } = loaderData
  const optimiser = <RunPanel {...loaderData} here={here} hasPlan={planned !== null} />
  const isNews = run !== null && (isUnderWay(run) || run.status === 'failed')
  return (
    <ScenarioFrame
      {...{ home, id, name }}
      lead={note || horizon}
      badge={robust && <Status tone="accent">{robustWords.badge}</Status>}
      actions={mayEdit.ok && <Copy here={here} />}
      mayEdit={mayEdit.ok}
      hasPlan={planned !== null}
    >
      <div className="stack">
        {(!planned || isNews) && optimiser}
        {planned ? (
          <Result {...loaderData} planned={planned} />
        ) : (
          run?.status !== 'failed' && <NoPlan />
        )}
        {planned && !isNews && optimiser}
        {planned && <CommitForm {...loaderData} planned={planned} />}
      </div>
    </ScenarioFrame>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type Planned = NonNullable<Loaded['planned']>

const Copy = ({ here }: { here: string }) => (
  <PostForm action={`${here}/copy`} layout="plain">
    <Button type="submit">Copy</Button>
  </PostForm>
)

const NoPlan = () => (
  <EmptyState title="No plan yet">
    Solve the scenario: a first plan is there within a second, a very good one within five.
  </EmptyState>
)

const Result = (props: Loaded & { planned: Planned }) => {
  const { home, quarters, titles, roles, currency, planned } = props
  const { plan, problem, view, standing } = planned
  return (
    <>
      {standing && <StandingNotice standing={standing} />}
      <Verdict
        plan={plan}
        isOlder={standing ? isOlder(standing) : null}
        problem={problem}
        roles={roles}
        quarters={quarters}
        currency={currency}
        actions={
          props.mayCommit.ok && standing && <LinkButton to="#commit">Commit it …</LinkButton>
        }
      />
      <Section title="Quarter by quarter">
        <WorkGrid view={view} home={home} />
      </Section>
      <Section title="How full each role is">
        <LoadGrid view={view} />
      </Section>
      <BindingTable binding={plan.binding} {...{ quarters, titles, roles, currency }} />
      <RejectedList
        rejected={plan.rejected}
        cannotBePlanned={props.cannotBePlanned}
        {...{ quarters, titles, roles, currency, home }}
      />
    </>
  )
}

const isOlder = ({ missing, failed, older }: NonNullable<Planned['standing']>) =>
  missing.length + failed.length + older.length > 0

const CommitForm = ({ here, mayCommit, planned }: Loaded & { planned: Planned }) =>
  mayCommit.ok &&
  (!planned.mayBePlan ? (
    <p className="text-muted">No plan can be committed until it is solved.</p>
  ) : (
    <Section
      id="commit"
      title="Commit this plan"
      card
      lead="It becomes the plan everybody sees, as it is now. Earlier ones stay readable."
    >
      <PostForm action={`${here}/commitment`}>
        <input type="hidden" name="solve" value={planned.solveId} />
        {!planned.mayBePlan.ok && <p>{planned.mayBePlan.reason}</p>}
        {planned.mayBePlanWithReason?.ok && (
          <>
            <TextArea
              name="reason"
              label="Why this one"
              required={!planned.mayBePlan.ok}
              rows={2}
            />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                Commit
              </Button>
            </div>
          </>
        )}
      </PostForm>
    </Section>
  ))
