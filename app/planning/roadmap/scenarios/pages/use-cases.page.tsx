import { counted } from '#app/math/text/counted.ts'
import { useState } from 'react'
import { data, useSearchParams } from 'react-router'
import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import {
  changedDemands,
  free,
  rulesSchema,
  undoDemands,
} from '#app/planning/roadmap/scenarios/model/rules.ts'
import type { DemandChange } from '#app/planning/roadmap/scenarios/model/rules.ts'
import { changeRules } from '#app/planning/roadmap/scenarios/rules.server.ts'
import { ScenarioFrame } from '#app/planning/roadmap/scenarios/scenario-frame.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { FilterBar } from '#app/ui/forms/filters/filter-bar.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import type { Route } from './+types/use-cases.page.ts'
import { onlyFiltered, ruleFilter, shownNames } from './rule-filter.ts'
import { RulesForm } from './rules-form.tsx'
import { findRulesPage } from './rules.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Use cases of a scenario · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await findRulesPage(ctx, params.scenario)) }
}

/** A filter shows other rows of what was loaded; loaded anew, what others changed would take the choices of the form with it. */
export const shouldRevalidate = (args: ShouldRevalidateFunctionArgs) =>
  onlyFiltered(args) ? false : args.defaultShouldRevalidate

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const here = `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}/use-cases`
  return carryOut(await readForm(request, rulesSchema), async (form) => {
    const changes = changedDemands(form)
    const saved = await changeRules(ctx, { scenarioId: params.scenario, changes })
    if (!saved.done) return data({ clashes: saved.clashes, values: chosen(changes) }, 409)
    return redirectWithFlash(here, {
      message: savedWords(saved.changed.length),
      ...(saved.changed.length > 0 && {
        undo: { action: here, label: 'Undo', fields: undoDemands(saved.changed) },
      }),
    })
  })
}

const chosen = (changes: readonly DemandChange[]) =>
  Object.fromEntries(changes.map(({ useCaseId, demand }) => [`rules.${useCaseId}`, demand]))

function savedWords(count: number): string {
  if (count === 0) return 'Nothing was changed.'
  const rules = count === 1 ? 'One rule changed.' : `${count} rules changed.`
  return `${rules} Solve the scenario again to see what that does.`
}

export default function ScenarioUseCases({ loaderData, actionData }: Route.ComponentProps) {
  const { home, id, name, hasPlan, useCases, ...rest } = loaderData
  const [params] = useSearchParams()
  const isShown = ruleFilter(params)
  const found = useCases.filter(isShown).length
  const here = `${home}/roadmap/scenarios/${id}/use-cases`
  const answer = useKept(actionData, loaderData)
  const refused = answer && 'clashes' in answer ? answer : undefined
  const errors = answer && 'errors' in answer ? answer.errors : null
  return (
    <ScenarioFrame
      {...{ home, id, name, hasPlan }}
      lead="What this scenario demands of each use case, and which ones cannot be planned yet."
      mayEdit={rest.mayEdit}
    >
      {useCases.length > 0 ? (
        <div className="stack">
          <RuleFilters here={here} />
          <p className="text-muted text-sm" role="status">
            {countWords(loaderData.useCases, found)}
          </p>
          <RulesForm {...{ home, here, isShown, refused, errors }} {...rest} rows={useCases} />
        </div>
      ) : (
        <EmptyState title="No use cases yet">
          Hand one in, estimate it, and it can be planned.
        </EmptyState>
      )}
    </ScenarioFrame>
  )
}

/** The answer to the last save, through every filter, until the page is loaded anew. */
function useKept<Answer>(answer: Answer | undefined, loaded: unknown): Answer | undefined {
  const [kept, setKept] = useState({ answer, loaded })
  const now = answer ?? (kept.loaded === loaded ? kept.answer : undefined)
  if (kept.answer !== now || kept.loaded !== loaded) setKept({ answer: now, loaded })
  return now
}

const showOptions = Object.entries(shownNames).map(([value, label]) => ({ value, label }))

const RuleFilters = ({ here }: { here: string }) => (
  <FilterBar name="Filter use cases" clear={here}>
    <TextField name="text" label="Words of the title" type="search" />
    <SelectField name="show" label="Show" options={showOptions} placeholder="All" />
  </FilterBar>
)

function countWords(
  useCases: Route.ComponentProps['loaderData']['useCases'],
  found: number,
): string {
  const ruled = useCases.filter(({ demand }) => demand !== free).length
  const out = useCases.filter(({ reason }) => reason !== null).length
  const shown = found === useCases.length ? '' : `${found} of `
  return `${shown}${counted(useCases.length, 'use case')}; ${ruled} with a rule, ${out} that cannot be planned.`
}
