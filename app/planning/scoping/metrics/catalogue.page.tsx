import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, readForm } from '#app/http/forms.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/catalogue.page.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { findCatalogue } from './catalogue.server.ts'
import type { Catalogue } from './catalogue.server.ts'
import { definitionSchema } from './definition.ts'
import { DefinitionFields } from './definition-fields.tsx'
import { defineMetric } from './definitions.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Metrics · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const wanted = new URL(request.url).searchParams.get('from') ?? ''
  return { here: `/${ctx.org.slug}/metrics`, ...(await findCatalogue(ctx, wanted)) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, definitionSchema), async (definition) => {
    await defineMetric(ctx, definition)
    return redirectWithFlash(`/${ctx.org.slug}/metrics`, `${definition.name} is defined.`)
  })
}

/** Business metrics, defined once, so that two teams never mean different things by one name. */
export default function CataloguePage({ loaderData, actionData }: Route.ComponentProps) {
  const { here, metrics, offered, begun, members, mayEdit } = loaderData
  return (
    <>
      <PageHeader
        title="Metrics"
        lead="Business metrics, defined once. Use cases refer to them, so one name means one thing."
      />
      <div className="stack">
        {metrics.length === 0 ? (
          <EmptyState title="No metric is defined yet">
            Begin with one that leaders look at already; below are five that most companies know.
          </EmptyState>
        ) : (
          <CatalogueTable here={here} metrics={metrics} />
        )}
        {mayEdit && offered.length > 0 && <Offers here={here} offered={offered} />}
        {mayEdit && (
          <Section title="Define a metric" card id="define">
            <PostForm
              key={begun?.key ?? ''}
              action={here}
              errors={actionData?.errors ?? null}
              values={actionData?.values ?? null}
            >
              <DefinitionFields members={members} metric={begun ?? {}} />
              <div className="form-actions">
                <Button type="submit" variant="primary">
                  Define it
                </Button>
              </div>
            </PostForm>
          </Section>
        )}
      </div>
    </>
  )
}

const Offers = ({ here, offered }: { here: string; offered: Catalogue['offered'] }) => (
  <Section title="To start with" lead="Choose one: it fills in the form below, for you to change.">
    <ul className="columns">
      {offered.map(({ key, name, stands, formula }) => (
        <li key={key} className="card">
          <PageLink to={`${here}?from=${key}#define`}>
            <strong>{name}</strong>: {stands}
          </PageLink>
          <p className="text-muted text-sm">{formula}</p>
        </li>
      ))}
    </ul>
  </Section>
)
