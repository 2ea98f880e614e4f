import { organisationContext } from '#app/accounts/context.ts'
import { authorise } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { findMatrix } from '#app/planning/priorities/matrix/matrix.server.ts'
import { asShown } from '#app/planning/priorities/methods/scale.ts'
import { pictureSearch } from '#app/planning/priorities/matrix/place/query.ts'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/setup.page.ts'
import { RemovalForm, SetupForm } from './setup-form.tsx'
import { setupSchema } from './setup.ts'
import { saveMatrix } from './setups.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Name a matrix · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  authorise(ctx.actor, 'planning.edit')
  const params = new URL(request.url).searchParams
  const { setup, open, dimensions } = await findMatrix(ctx, params)
  const changes = params.get('change') === 'yes' ? open : null
  return {
    back: `/${ctx.org.slug}/priorities/matrix${pictureSearch(params)}`,
    here: `/${ctx.org.slug}/priorities/matrix`,
    setup: {
      ...setup,
      splitX: shownSplit(dimensions, setup.x, setup.splitX),
      splitY: shownSplit(dimensions, setup.y, setup.splitY),
    },
    changes: changes && { id: changes.id, name: changes.name, version: changes.version },
    dimensions: dimensions.map(({ key, name }) => ({ value: key, label: name })),
  }
}

type Dimensions = Awaited<ReturnType<typeof findMatrix>>['dimensions']

function shownSplit(dimensions: Dimensions, axis: string, kept: number | null): number | null {
  const dimension = dimensions.find(({ key }) => key === axis)
  return dimension && kept !== null ? asShown(dimension, kept) : kept
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const id = String(posted.get('_matrix') ?? '')
  const target = id ? { id, version: Number(posted.get('_version')) } : null
  return carryOut(parseForm(posted, setupSchema), async (typed) => {
    const saved = await saveMatrix(ctx, target, typed)
    const to = `/${ctx.org.slug}/priorities/matrix?matrix=${saved.id}`
    return redirectWithFlash(to, `“${typed.name}” is saved.`)
  })
}

export default function SetupPage({ loaderData, actionData }: Route.ComponentProps) {
  const { back, here, changes } = loaderData
  return (
    <>
      <PageHeader
        title={changes ? `Change “${changes.name}”` : 'Name and save a matrix'}
        crumbs={[{ to: back, label: 'Matrix' }]}
        lead="What is on the axes, where they are split, and what your organisation calls the four parts. Everybody who plans sees it."
      />
      <div className="stack">
        <SetupForm
          {...loaderData}
          key={changes?.id ?? 'new'}
          action={`${here}/setup`}
          errors={actionData?.errors}
          values={actionData?.values}
        />
        {changes && <RemovalForm action={`${here}/${changes.id}/removal`} name={changes.name} />}
      </div>
    </>
  )
}
