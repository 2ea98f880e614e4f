import { organisationContext } from '#app/accounts/context.ts'
import { offerSchema } from '#app/hiring/offers/offer.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { constraintsOf, parseForm, refuseForm, staleForm } from '#app/http/forms.ts'
import { Conflict, Invalid } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-version.page.ts'
import { BandNote } from './band-note.tsx'
import { makeVersion } from './making.server.ts'
import { startVersion } from './new-version.server.ts'
import { ApproverFields, ExceptionField, PayFields, WorkFields } from './version-fields.tsx'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Offer: ${loaderData?.candidate ?? ''} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const home = `/${ctx.org.slug}`
  return {
    home,
    here: `${home}/candidacies/${params.candidacy}/offer`,
    constraints: constraintsOf(offerSchema),
    ...(await startVersion(ctx, params.candidacy)),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, offerSchema)
  if (!form.ok) return refuseForm(form)
  const after = Number(posted.get('_version'))
  try {
    await makeVersion(ctx, { ...form.value, candidacyId: params.candidacy, after })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    if (!(error instanceof Invalid)) throw error
    const { fields, message } = error
    const errors = Object.keys(fields).length > 0 ? fields : { '': [message] }
    return refuseForm({ errors, values: form.values })
  }
  const told =
    form.value.approvers.length > 0
      ? 'Saved. The first approver is asked.'
      : 'Saved. Read the letter, then send it.'
  return redirectWithFlash(`/${ctx.org.slug}/candidacies/${params.candidacy}/offer`, told)
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function NewVersion({ loaderData, actionData }: Route.ComponentProps) {
  const { home, here, candidate, opening, after, values, people, timeZone } = loaderData
  return (
    <>
      <PageHeader
        title={after === 0 ? `Offer to ${candidate}` : `New version for ${candidate}`}
        crumbs={[
          { to: `${home}/offers`, label: 'Offers' },
          { to: here, label: `Offer: ${candidate}` },
        ]}
        lead={opening.title}
      />
      <div className="beside">
        <PostForm
          action=""
          version={after}
          errors={actionData?.errors}
          values={actionData?.values}
          constraints={loaderData.constraints}
          warnUnsaved
        >
          <PayFields values={values} />
          <ExceptionField reason={values.exceptionReason} />
          <WorkFields values={values} timeZone={timeZone} />
          <ApproverFields people={people} chosen={values.approvers} />
          <div className="form-actions">
            <Button variant="primary">Save this version</Button>
            <LinkButton to={here} variant="quiet">
              Cancel
            </LinkButton>
            <span className="text-sm text-muted">Nothing is sent yet.</span>
          </div>
        </PostForm>
        <BandNote {...loaderData} />
      </div>
    </>
  )
}
