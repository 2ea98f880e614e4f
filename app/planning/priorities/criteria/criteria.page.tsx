import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, formWithMoreRows, parseForm } from '#app/http/forms.ts'
import { PrioritiesFrame } from '#app/planning/priorities/priorities-frame.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import type { Route } from './+types/criteria.page.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { criteriaSchema, suggestedCriteria } from './framework.ts'
import { findFrameworks, saveCriteria } from './frameworks.server.ts'
import { Versions } from './versions.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Criteria · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { current, ...found } = await findFrameworks(ctx)
  const criteria = current?.criteria ?? [...suggestedCriteria]
  return {
    ...found,
    home: `/${ctx.org.slug}`,
    number: current?.number ?? 0,
    byPairs: current?.method === 'ahp',
    criteria,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const longer = formWithMoreRows(posted)
  if (longer) return longer
  const version = Number(posted.get('_version'))
  return carryOut(parseForm(posted, criteriaSchema), async (typed) => {
    const { number } = await saveCriteria(ctx, { version, typed })
    const here = `/${ctx.org.slug}/priorities/criteria`
    return redirectWithFlash(here, `Saved as version ${number} of the criteria.`)
  })
}

export default function Criteria({ loaderData, actionData }: Route.ComponentProps) {
  const { home, mayEdit, number, byPairs, versions } = loaderData
  const pairs = `${home}/priorities/criteria/pairs`
  return (
    <PrioritiesFrame
      home={home}
      lead="What counts here, between a fixed worst and a fixed best, and how much."
      actions={number > 0 && mayEdit.ok && <LinkButton to={pairs}>Weigh in pairs (AHP)</LinkButton>}
    >
      {number === 0 && (
        <Notice>
          These are suggestions to start from. Change what does not fit; they count once you save
          them.
        </Notice>
      )}
      {byPairs && (
        <Notice>
          The weights of version {number} follow from comparing the criteria in pairs. Points given
          here replace them.
        </Notice>
      )}
      {mayEdit.ok ? (
        <CriteriaForm
          key={number}
          number={number}
          criteria={loaderData.criteria}
          errors={actionData?.errors}
          values={actionData?.values}
        />
      ) : (
        <Notice>{mayEdit.reason}</Notice>
      )}
      <Versions versions={versions} />
    </PrioritiesFrame>
  )
}
