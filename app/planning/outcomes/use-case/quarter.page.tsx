import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { quarterForm, quarterFrom } from '#app/planning/outcomes/recording/quarter-form.ts'
import { recordQuarter } from '#app/planning/outcomes/recording/quarters.server.ts'
import { quarterWords } from '#app/planning/quarter.ts'
import { NotFound } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/quarter.page.ts'
import { EntryTable } from './entry-table.tsx'
import { MetricFields, ValueField } from './quarter-fields.tsx'
import { findQuarter } from './quarter.server.ts'

const asked = (text: string) => {
  const quarter = quarterFrom(text)
  if (quarter === null) throw new NotFound()
  return quarter
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.label ?? 'Quarter'} of ${loaderData?.title ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const quarter = asked(params.quarter)
  const found = await findQuarter(ctx, { id: params.useCase, quarter })
  const { title, currency, expected, realised, metrics, entries, firstMonth } = found
  return {
    outcome: `/${ctx.org.slug}/outcomes/${params.useCase}`,
    quarter,
    label: quarterWords(quarter, firstMonth),
    title,
    currency,
    expected,
    realised,
    metrics,
    entries,
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const place = { useCaseId: params.useCase, quarter: asked(params.quarter) }
  return carryOut(await readForm(request, quarterForm), async (figures) => {
    const count = await recordQuarter(ctx, { ...place, ...figures })
    const told = count === 0 ? 'Nothing was different, so nothing was entered.' : 'Entered.'
    return redirectWithFlash(`/${ctx.org.slug}/outcomes/${params.useCase}`, told)
  })
}

export default function QuarterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { outcome, quarter, label, title, entries } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title={label}
        lead="What was measured. Leave empty what nobody measured; what you correct stays readable below."
        crumbs={[{ to: outcome, label: title }]}
      />
      <PostForm action={`${outcome}/quarters/${quarter}`} {...actionData} warnUnsaved>
        <ValueField {...loaderData} />
        <MetricFields {...loaderData} />
        <TextArea
          name="note"
          label="How it was measured"
          hint="Kept with every number that is new."
          maxLength={1000}
          rows={3}
          required={false}
        />
        <div className="form-actions">
          <Button variant="primary">Enter {label}</Button>
          <LinkButton to={outcome} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
      {entries.length > 0 && <EntryTable entries={entries} label={label} />}
    </div>
  )
}
