import { moneyUnit } from '#app/planning/money.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { formWithMoreRows, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { mayRework } from '#app/planning/use-cases/endings/rest.ts'
import { Conflict } from '#app/problems.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { AddRows } from '#app/ui/forms/rows/growing-rows.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/estimates.page.ts'
import { ChanceFields, DurationField, MoneyFields } from './single-fields.tsx'
import { EffortFields, growingRows, SpendFields } from './quarter-fields.tsx'
import { sheetSchema } from './sheet.ts'
import { findSheet, saveSheet } from './sheet.server.ts'
import { shownSheet } from './shown-sheet.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { useCase, estimates, version, roles } = await findSheet(ctx, params.useCase)
  return {
    here: `/${ctx.org.slug}/use-cases/${params.useCase}/estimates`,
    may: mayRework(ctx.actor, useCase),
    version,
    roles,
    currency: useCase.currency,
    sheet: shownSheet(estimates),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const longer = formWithMoreRows(posted)
  if (longer) return longer
  const form = parseForm(posted, sheetSchema)
  if (!form.ok) return refuseForm(form)
  const version = String(posted.get('_version'))
  try {
    await saveSheet(ctx, { id: params.useCase, version, typed: form.value })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    return staleForm(posted, error)
  }
  return redirectWithFlash(
    `/${ctx.org.slug}/use-cases/${params.useCase}/estimates`,
    'The estimates are saved.',
  )
}

/** A refused save brings the newest numbers, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Estimates({ loaderData, actionData }: Route.ComponentProps) {
  const { here, may, version, roles, currency, sheet } = loaderData
  const money = moneyUnit(currency)
  return (
    <div className="stack">
      <PostForm id="estimates" action={here} version={version} {...actionData} warnUnsaved>
        {!may.ok && <Notice>{may.reason}</Notice>}
        <p className="page-lead">
          Guess every number three times: low, likely, high. About eight times in ten the truth
          should lie on the thick line. Leave empty what nobody can guess yet.
        </p>
        <fieldset className="plain-fieldset stack" disabled={!may.ok}>
          <Section title="Money" card>
            <MoneyFields sheet={sheet} unit={money} />
          </Section>
          <Section
            title="Chances"
            lead="In percent, each given that the one before went well."
            card
          >
            <ChanceFields sheet={sheet} />
          </Section>
          <WorkSections sheet={sheet} roles={roles} money={money} />
        </fieldset>
        {may.ok && (
          <div className="form-actions is-in-sight">
            <Button variant="primary">Save the estimates</Button>
            <AddRows rows={Object.values(growingRows)} />
          </div>
        )}
      </PostForm>
    </div>
  )
}

type WorkSectionsProps = Pick<Route.ComponentProps['loaderData'], 'sheet' | 'roles'> & {
  money: string
}

const WorkSections = ({ sheet, roles, money }: WorkSectionsProps) => (
  <>
    <Section
      title="Effort"
      lead="People of a role over one quarter of the work; 0.5 is half a person. An empty row is left out."
      card
    >
      <EffortFields rows={sheet.effort} roles={roles} />
    </Section>
    <Section title="Spend" lead={`Beside salaries, in ${money}, by quarter of the work.`} card>
      <SpendFields rows={sheet.spend} unit={money} />
    </Section>
    <Section title="How long it takes" card>
      <DurationField sheet={sheet} />
    </Section>
  </>
)
