import { data } from 'react-router'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm, typedIn } from '#app/http/forms.ts'
import { ConflictNotice } from '#app/planning/scoping/steps/form/conflict-notice.tsx'
import { Conflict } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/metric.page.ts'
import { findMetric } from './catalogue.server.ts'
import { definitionSchema } from './definition.ts'
import { DefinitionFields } from './definition-fields.tsx'
import { changeMetric } from './definitions.server.ts'
import { MetricFacts } from './metric-facts.tsx'
import { SignedStatus } from './signed-status.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.metric.name ?? 'Metric'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  return { home: `/${ctx.org.slug}`, ...(await findMetric(ctx, params.metric)) }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const here = `/${ctx.org.slug}/metrics/${params.metric}`
  try {
    return await carryOut(parseForm(form, definitionSchema), async (definition) => {
      const input = { id: params.metric, version: Number(form.get('_version')), definition }
      const { version } = await changeMetric(ctx, input)
      return redirectWithFlash(here, `Saved as version ${version}. It waits for a sign-off.`)
    })
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
    const { yours = '', theirs = '' } = error.detail
    const conflict = { title: 'The definition', yours: String(yours), theirs: String(theirs) }
    return data({ errors: null, values: typedIn(form), conflicts: [conflict] }, 409)
  }
}

export default function MetricPage({ loaderData, actionData }: Route.ComponentProps) {
  const { home, metric, members, mayEdit } = loaderData
  const here = `${home}/metrics/${metric.id}`
  const conflicts = actionData && 'conflicts' in actionData ? actionData.conflicts : []
  return (
    <>
      <PageHeader
        title={metric.name}
        crumbs={[{ to: `${home}/metrics`, label: 'Metrics' }]}
        badge={<SignedStatus {...metric} />}
      />
      <div className="beside">
        <Section title={`Definition, version ${metric.version}`} card>
          {conflicts.length > 0 && <ConflictNotice conflicts={conflicts} />}
          <PostForm
            key={metric.version}
            action={here}
            version={metric.version}
            errors={actionData?.errors ?? null}
            values={actionData?.values ?? null}
          >
            <fieldset className="plain-fieldset" disabled={!mayEdit}>
              <div className="form">
                <DefinitionFields members={members} metric={metric} />
                {mayEdit && (
                  <div className="form-actions">
                    <Button type="submit" variant="primary">
                      Save as version {metric.version + 1}
                    </Button>
                  </div>
                )}
              </div>
            </fieldset>
          </PostForm>
        </Section>
        <MetricFacts {...loaderData} here={here} />
      </div>
    </>
  )
}
