import { organisationContext } from '#app/accounts/context.ts'
import { readDebrief } from '#app/hiring/debriefs/debrief/debriefs.server.ts'
import { pageData } from '#app/hiring/debriefs/debrief/page-data.ts'
import { Verdict } from '#app/hiring/debriefs/debrief/verdict.tsx'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import type { Route } from './+types/decision.page.ts'
import { DecisionForm } from './decision-form.tsx'
import { DecisionView } from './decision-view.tsx'
import { decisionSchema } from './decision.ts'
import { decide } from './decisions.server.ts'
import { findDecision } from './records.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Decision · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  const record = await findDecision(ctx, params.candidacy)
  if (record) return { home, record, debrief: null }
  return { home, record: null, debrief: pageData(ctx, await readDebrief(ctx, params.candidacy)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, decisionSchema), async (decision) => {
    await decide(ctx, { candidacyId: params.candidacy, ...decision })
    const here = `/${ctx.org.slug}/candidacies/${params.candidacy}/decision`
    return redirectWithFlash(here, 'The decision is recorded.')
  })
}

export default function DecisionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, record, debrief } = loaderData
  const { candidate, candidacyId } = record ?? debrief
  return (
    <>
      <PageHeader
        title={`Decision: ${candidate}`}
        crumbs={[
          { to: `${home}/debriefs`, label: 'Debriefs' },
          { to: `${home}/candidacies/${candidacyId}/debrief`, label: `Debrief: ${candidate}` },
        ]}
      />
      {record ? (
        <DecisionView home={home} record={record} />
      ) : (
        <Undecided debrief={debrief} {...actionData} />
      )}
    </>
  )
}

type UndecidedProps = {
  debrief: NonNullable<Route.ComponentProps['loaderData']['debrief']>
} & Partial<NonNullable<Route.ComponentProps['actionData']>>

function Undecided({ debrief, errors, values }: UndecidedProps) {
  if (!debrief.mayDecide.ok || !debrief.reading)
    return <Notice>{debrief.mayDecide.ok ? '' : debrief.mayDecide.reason}</Notice>
  return (
    <div className="beside">
      <Section title="Your decision" card>
        <DecisionForm debrief={debrief} reading={debrief.reading} errors={errors} values={values} />
      </Section>
      <Verdict {...debrief.reading} record={null} fits={debrief.statistics?.corrected ?? null} />
    </div>
  )
}
