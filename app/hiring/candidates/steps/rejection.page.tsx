import { organisationContext } from '#app/accounts/context.ts'
import { previewRejection } from './rejection-preview.server.ts'
import { rejectCandidacies } from './endings.server.ts'
import {
  defaultRejection,
  readingOn,
  reasonText,
  rejectionReasons,
  rejectionSchema,
  wordsFor,
} from './rejection.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { parseForm, refuseForm } from '#app/http/forms.ts'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/rejection.page.ts'

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { search, searchParams } = new URL(request.url)
  const ids = searchParams.getAll('candidacy')
  const { title, people } = await previewRejection(ctx, {
    openingId: params.opening,
    candidacyIds: ids,
  })
  const list = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  return {
    back: readingOn(ctx.org.slug, searchParams) ?? list,
    // A refused form is shown again, and has to know whom it is about.
    here: `${list}/rejection${search}`,
    title,
    people,
    reasons: rejectionReasons.map((reason) => ({ value: reason, label: reason })),
    sample: wordsFor(defaultRejection, title),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const form = parseForm(posted, rejectionSchema)
  if (!form.ok) return refuseForm(form)
  const { mail, message } = form.value
  const here = `/${ctx.org.slug}/openings/${params.opening}/candidates`
  const { rejected } = await rejectCandidacies(ctx, {
    openingId: params.opening,
    candidacyIds: posted.getAll('candidacy').map(String),
    reason: reasonText(form.value),
    message: mail ? message : null,
  })
  const undo = {
    action: `${here}/endings/undo`,
    label: 'Undo',
    fields: { at: ctx.now.toISOString() },
  }
  const told = mail ? 'The mail leaves in a minute.' : 'Nobody was written to.'
  const back = readingOn(ctx.org.slug, new URL(request.url).searchParams) ?? here
  return redirectWithFlash(back, {
    message: `${rejected === 1 ? 'One candidate' : `${rejected} candidates`} rejected. ${told}`,
    undo,
  })
}

export default function Rejection({ loaderData, actionData }: Route.ComponentProps) {
  const { people } = loaderData
  return (
    <Section
      title={
        people.length === 1 ? `Reject ${people[0]?.name}` : `Reject ${people.length} candidates`
      }
    >
      <div className="beside">
        <PostForm action={loaderData.here} {...actionData} warnUnsaved>
          <RejectionFields {...loaderData} />
        </PostForm>
        <Recipients people={people} />
      </div>
    </Section>
  )
}

const RejectionFields = ({ back, people, reasons, sample }: Route.ComponentProps['loaderData']) => (
  <>
    {people.map(({ id }) => (
      <input key={id} type="hidden" name="candidacy" value={id} />
    ))}
    <SelectField
      name="reason"
      label="Reason"
      hint="For the team alone."
      options={reasons}
      placeholder="Choose …"
      required
    />
    <TextField
      name="detail"
      label="Detail"
      hint="For the team alone."
      required={false}
      maxLength={500}
    />
    <Checkbox name="mail" label="Write to them" defaultChecked />
    <TextArea name="message" label="What they read" rows={12} defaultValue={sample} />
    <div className="form-actions">
      <Button type="submit" variant="danger">
        Reject
      </Button>
      <LinkButton to={back} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </>
)

type Recipient = Route.ComponentProps['loaderData']['people'][number]

const Recipients = ({ people }: { people: Recipient[] }) => (
  <Section
    title="Who reads it"
    level={3}
    card
    lead="Each gets a mail of their own, a minute after you reject, so that you can take it back."
  >
    <BroughtIn count={people.filter(({ broughtIn }) => broughtIn).length} of={people.length} />
    <ul className="rows">
      {people.map(({ id, name, email, hireDecided }) => (
        <li key={id}>
          {name} <span className="text-muted">{email}</span>
          {hireDecided && <p className="text-warn">It was decided to hire them.</p>}
        </li>
      ))}
    </ul>
  </Section>
)

/** Who was sourced or imported may never have applied, and the usual words thank for it. */
const BroughtIn = ({ count, of }: { count: number; of: number }) =>
  count > 0 && (
    <Notice tone="warn">
      {count === of ? (of === 1 ? 'They were' : 'All were') : `${count} of them were`} sourced or
      imported by the team, and may never have applied: read the words as they would.
    </Notice>
  )
