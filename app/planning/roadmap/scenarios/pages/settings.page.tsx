import { moneyUnit } from '#app/planning/money.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, formWithMoreRows, parseForm, staleForm } from '#app/http/forms.ts'
import { settingsSchema } from '#app/planning/roadmap/scenarios/model/scenario.ts'
import { ScenarioFrame } from '#app/planning/roadmap/scenarios/scenario-frame.tsx'
import { changeScenario } from '#app/planning/roadmap/scenarios/scenarios.server.ts'
import { Conflict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { AddRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { Route } from './+types/settings.page.ts'
import { findSettings } from './reading.server.ts'
import { LimitFields, shareRows } from './limits/limit-fields.tsx'
import { settingsOf } from './settings-values.ts'
import {
  HiringFields,
  HorizonFields,
  MoneyFields,
  WhatIfFields,
  whatIfRows,
} from './settings-fields.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Assumptions of a scenario · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { scenario, hasPlan, firstMonth, currency, roles, themes } = await findSettings(
    ctx,
    params.scenario,
  )
  return {
    home: `/${ctx.org.slug}`,
    id: scenario.id,
    hasPlan,
    version: scenario.version,
    settings: settingsOf(scenario, { firstMonth, roles, themes, now: ctx.now }),
    currency,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const longer = formWithMoreRows(posted)
  if (longer) return longer
  return carryOut(parseForm(posted, settingsSchema), async (settings) => {
    try {
      const version = Number(posted.get('_version'))
      await changeScenario(ctx, { id: params.scenario, version, settings })
    } catch (error) {
      if (error instanceof Conflict) return staleForm(posted, error)
      throw error
    }
    return redirectWithFlash(
      `/${ctx.org.slug}/roadmap/scenarios/${params.scenario}`,
      'Saved. Solve it to see what that changes.',
    )
  })
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { home, id, hasPlan, version, settings, currency } = loaderData
  const here = `${home}/roadmap/scenarios/${id}`
  const isWrong = Boolean(actionData?.errors)
  return (
    <ScenarioFrame
      {...{ home, id, hasPlan }}
      name={settings.name}
      lead={`Money in ${moneyUnit(currency)}. People are full-time people of a role in a quarter.`}
      mayEdit
    >
      <PostForm
        action=""
        version={version}
        errors={actionData?.errors}
        values={actionData?.values}
        className="marks-required"
        warnUnsaved
      >
        <HorizonFields settings={settings} />
        <MoneyFields settings={settings} isWrong={isWrong} />
        <HiringFields settings={settings} currency={currency} isWrong={isWrong} />
        <LimitFields settings={settings} />
        <WhatIfFields settings={settings} />
        <div className="form-actions is-in-sight">
          <Button variant="primary" type="submit">
            Save
          </Button>
          <AddRows rows={[shareRows, whatIfRows]} />
          <LinkButton to={here} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </ScenarioFrame>
  )
}
