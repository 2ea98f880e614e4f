import { organisationContext } from '#app/accounts/context.ts'
import { Status } from '#app/ui/feedback/badge.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { BindingList } from '#app/planning/roadmap/scenarios/result/binding-list.tsx'
import { RejectedList } from '#app/planning/roadmap/scenarios/result/rejected-list.tsx'
import { StartTable } from '#app/planning/roadmap/scenarios/result/start-table.tsx'
import { Verdict } from '#app/planning/roadmap/scenarios/result/verdict.tsx'
import { robustWords } from '#app/planning/roadmap/scenarios/model/words.ts'
import type { Route } from './+types/scenario.page.ts'
import { findScenario } from './reading.server.ts'
import { RunPanel } from './run-panel.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? 'Scenario'} · Roadmap · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return {
    home: `/${ctx.org.slug}`,
    here: `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`,
    ...(await findScenario(ctx, params.scenario)),
  }
}

export default function Scenario({ loaderData }: Route.ComponentProps) {
  const { home, here, name, horizon, robust, planned, note } = loaderData
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { to: `${home}/roadmap`, label: 'Roadmap' },
          { to: `${home}/roadmap/scenarios`, label: 'Scenarios' },
        ]}
        lead={note || horizon}
        badge={robust && <Status tone="accent">{robustWords.badge}</Status>}
        actions={<Actions {...loaderData} />}
      />
      <div className="stack">
        <RunPanel {...loaderData} here={here} />
        {planned ? <Result {...loaderData} planned={planned} /> : <NoPlan />}
      </div>
    </>
  )
}

type Loaded = Route.ComponentProps['loaderData']
type Planned = NonNullable<Loaded['planned']>

const Actions = ({ here, mayEdit, planned }: Loaded) => (
  <>
    <LinkButton to={`${here}/use-cases`}>Use cases</LinkButton>
    {mayEdit.ok && planned && <LinkButton to={`${here}/board`}>Move by hand</LinkButton>}
    {mayEdit.ok && <LinkButton to={`${here}/settings`}>Assumptions</LinkButton>}
    {mayEdit.ok && (
      <PostForm action={`${here}/copy`} layout="plain">
        <Button type="submit">Copy</Button>
      </PostForm>
    )}
  </>
)

const NoPlan = () => (
  <EmptyState title="No plan yet">
    Solve the scenario: a first plan is there within a second, a very good one within five.
  </EmptyState>
)

const Result = (props: Loaded & { planned: Planned }) => {
  const { home, quarters, titles, roles, currency, planned } = props
  const { plan, problem } = planned
  return (
    <>
      <Verdict
        plan={plan}
        problem={problem}
        roles={roles}
        quarters={quarters}
        currency={currency}
        actions={props.mayCommit.ok && <LinkButton to="#commit">Commit it …</LinkButton>}
      />
      <div className="columns">
        <BindingList binding={plan.binding} {...{ quarters, titles, roles, currency }} />
        <RejectedList rejected={plan.rejected} {...{ quarters, titles, roles, currency, home }} />
      </div>
      <StartTable
        plan={plan}
        problem={problem}
        quarters={quarters}
        titles={titles}
        roles={roles}
        home={home}
      />
      {props.mayCommit.ok && <CommitForm here={props.here} solve={planned.solveId} />}
    </>
  )
}

const CommitForm = ({ here, solve }: { here: string; solve: string }) => (
  <Section
    id="commit"
    title="Commit this plan"
    card
    lead="It becomes the plan everybody sees, as it is now. Earlier ones stay readable."
  >
    <PostForm action={`${here}/commitment`}>
      <input type="hidden" name="solve" value={solve} />
      <TextArea name="reason" label="Why this one" required={false} rows={2} />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          Commit
        </Button>
      </div>
    </PostForm>
  </Section>
)
