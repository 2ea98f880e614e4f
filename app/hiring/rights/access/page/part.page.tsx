import { organisationContext } from '#app/accounts/context.ts'
import { savePart, showPart } from '#app/hiring/rights/access/review.server.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm, staleForm } from '#app/http/forms.ts'
import { Conflict } from '#app/problems.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/part.page.ts'
import { partSchema } from './decisions.ts'
import { ItemFields } from './item-fields.tsx'

export const meta: Route.MetaFunction = () => [{ title: 'Formal request · Groundwork' }]

const home = (org: string, candidacy: string) =>
  `/${org}/candidacies/${candidacy}/rights/access-copy`

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { candidacy: candidacyId, part } = params
  return {
    all: home(ctx.org.slug, candidacyId),
    candidacy: `/${ctx.org.slug}/candidacies/${candidacyId}`,
    part,
    ...(await showPart(ctx, { candidacyId, part })),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const form = await request.formData()
  const { candidacy: candidacyId, part } = params
  return carryOut(parseForm(form, partSchema), async ({ next, ...said }) => {
    await savePart(ctx, { candidacyId, part, ...said })
    const all = home(ctx.org.slug, candidacyId)
    return redirectWithFlash(next ? `${all}/parts/${next}` : all, 'Saved as looked through.')
  }).catch((error: unknown) => {
    if (error instanceof Conflict) return staleForm(form, error)
    throw error
  })
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

/** Some of what is held about a person, record by record, and what of it goes out. */
export default function Part({ loaderData, actionData }: Route.ComponentProps) {
  const { all, candidacy, part, name, title, digest, next, items } = loaderData
  const wrong = Object.keys(actionData?.errors ?? {})
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { to: candidacy, label: name },
          { to: `${candidacy}/rights`, label: 'Data rights' },
          { to: all, label: 'Formal request' },
        ]}
        lead="Take out what is about others: names you know, what only they could have said. What is about the person themselves stays, also where it is unpleasant."
      />
      <PostForm
        action={`${all}/parts/${part}`}
        errors={actionData?.errors}
        values={actionData?.values}
        warnUnsaved
      >
        <input type="hidden" name="digest" value={digest} />
        {items.map((item, at) => (
          <ItemFields
            key={item.source}
            item={item}
            at={at}
            isWrong={wrong.some((field) => field.startsWith(`items[${at}]`))}
          />
        ))}
        <Saving next={next} />
      </PostForm>
    </>
  )
}

const Saving = ({ next }: { next: string | null }) => (
  <div className="form-actions">
    {next && (
      <Button variant="primary" name="next" value={next}>
        Save and go on
      </Button>
    )}
    <Button variant={next ? 'plain' : 'primary'}>Save</Button>
  </div>
)
