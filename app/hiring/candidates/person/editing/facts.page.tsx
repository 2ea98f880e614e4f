import type { z } from 'zod'
import { organisationContext } from '#app/accounts/context.ts'
import { readLinks, sourceNames, sources } from '#app/hiring/candidates/candidate.ts'
import { saveFacts, showFacts } from '#app/hiring/candidates/person/facts.server.ts'
import { factsSchema, originSchema } from '#app/hiring/candidates/person/person.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/facts.page.ts'
import { FactsForm } from './facts-form.tsx'

const schema = factsSchema.extend(originSchema.shape)

export const meta: Route.MetaFunction = () => [{ title: 'Edit a candidate · Groundwork' }]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { facts, origin, team, version } = await showFacts(ctx, params.candidacy)
  return {
    here: `/${ctx.org.slug}/candidacies/${params.candidacy}/facts`,
    back: `/${ctx.org.slug}/candidacies/${params.candidacy}`,
    version,
    name: facts.name,
    values: { ...facts, ...origin },
    team: team.map(({ id, name }) => ({ value: id, label: name })),
    sources: sources.map((value) => ({ value, label: sourceNames[value] })),
    constraints: constraintsOf(schema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  const { candidacy: candidacyId } = params
  try {
    return await carryOut(parseForm(posted, schema), async (typed) => {
      await saveFacts(ctx, { candidacyId, version, ...partsOf(typed) })
      return redirectWithFlash(`/${ctx.org.slug}/candidacies/${candidacyId}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

function partsOf({ source, sourceDetail, referredBy, ...typed }: z.output<typeof schema>) {
  const facts = { ...typed, links: readLinks(typed.links).links }
  return { facts, origin: { source, sourceDetail, referredBy: referredBy || null } }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function FactsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, name } = loaderData
  return (
    <>
      <PageHeader title="Edit the facts" crumbs={[{ to: back, label: name }]} />
      <FactsForm {...loaderData} {...actionData} />
    </>
  )
}
