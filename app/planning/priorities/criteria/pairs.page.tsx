import { percent } from '#app/math/text/figures.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { Bars } from '#app/ui/charts/bars.tsx'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { LinkButton } from '#app/ui/forms/button.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/pairs.page.ts'
import { findFrameworks, savePairs } from './frameworks.server.ts'
import { acceptedRatio, judgePairs, pairRows, pairsSchema } from './pairs-form.ts'
import { PairsForm } from './pairs-fields.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Criteria in pairs · Groundwork' }]

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { current, mayEdit } = await findFrameworks(ctx)
  const { criteria = [], judgements = [], number = 0 } = current ?? {}
  return {
    mayEdit,
    number,
    here: `/${ctx.org.slug}/priorities/criteria/pairs`,
    back: `/${ctx.org.slug}/priorities/criteria`,
    names: criteria.map(({ name }) => name),
    rows: pairRows(criteria, judgements),
    verdict: judgePairs(criteria, judgements),
    accepted: acceptedRatio,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  return carryOut(parseForm(posted, pairsSchema), async ({ pairs, reason }) => {
    const { number } = await savePairs(ctx, { version, typed: pairs, reason })
    const here = `/${ctx.org.slug}/priorities/criteria/pairs`
    return redirectWithFlash(here, `Saved as version ${number} of the criteria.`)
  })
}

type Shown = Route.ComponentProps['loaderData']

export default function Pairs({ loaderData, actionData }: Route.ComponentProps) {
  const { back, rows, mayEdit, number, here } = loaderData
  return (
    <>
      <PageHeader
        title="Criteria in pairs"
        crumbs={[{ to: back, label: 'Criteria' }]}
        lead="Say for every two criteria which matters more; weights follow, and so does how well the answers agree with each other."
      />
      <div className="stack">
        <Verdict {...loaderData} />
        {rows.length === 0 && (
          <EmptyState
            title="Nothing to compare"
            action={<LinkButton to={back}>Set your criteria</LinkButton>}
          >
            Pairs need two criteria at least.
          </EmptyState>
        )}
        {rows.length > 0 && mayEdit.ok && (
          <PairsForm
            key={number}
            action={here}
            number={number}
            rows={rows}
            errors={actionData?.errors}
            values={actionData?.values}
          />
        )}
        {!mayEdit.ok && <Notice>{mayEdit.reason}</Notice>}
      </div>
    </>
  )
}

function Verdict({ verdict, names, accepted }: Shown) {
  if (!verdict) return null
  const { ratio, weights, correction } = verdict
  const said = ratio === null ? 'unknown for so many criteria' : ratio.toFixed(2)
  return (
    <Section title="What the answers come to" card>
      <Notice tone={verdict.accepted ? 'plain' : 'warn'} title={`Consistency ratio ${said}`}>
        {verdict.accepted
          ? `The answers agree with each other well enough: up to ${accepted} is accepted.`
          : `Above ${accepted}, some answers contradict others.`}
        {correction && <p>The change that helps most: {correction}</p>}
      </Notice>
      <Bars
        caption="Weights that follow from the pairs"
        name="Weights of the criteria"
        rows={names.map((label, k) => ({ label, value: weights[k] ?? 0 }))}
        max={1}
        format={percent}
        words={{ row: 'Criterion', value: 'Weight' }}
      />
    </Section>
  )
}
