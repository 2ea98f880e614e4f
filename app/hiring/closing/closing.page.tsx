import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, parseForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/closing.page.ts'
import { closingSchema } from './closing.ts'
import { closeWithCandidates, previewClosing } from './closing.server.ts'
import { Concerned } from './concerned.tsx'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { people, ...preview } = await previewClosing(ctx, params.opening)
  const stages = [...Map.groupBy(people, ({ stage }) => stage)].map(([name, here]) => ({
    name,
    people: here.map(({ stage: _, ...person }) => person),
  }))
  return { back: `/${ctx.org.slug}/openings/${params.opening}`, stages, ...preview }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  return carryOut(parseForm(posted, closingSchema), async (closing) => {
    const candidacyIds = posted.getAll('candidacy').map(String)
    const { ended } = await closeWithCandidates(ctx, {
      ...closing,
      openingId: params.opening,
      candidacyIds,
    })
    const here = `/${ctx.org.slug}/openings/${params.opening}`
    const told =
      closing.mail && ended > 0 ? 'The mails leave in a minute.' : 'Nobody was written to.'
    return redirectWithFlash(here, {
      message: `Closed, with ${ended === 1 ? 'one candidacy' : `${ended} candidacies`}. ${told}`,
      undo: {
        action: `${here}/closing/undo`,
        label: 'Undo',
        fields: { at: ctx.now.toISOString() },
      },
    })
  })
}

const outcomes = [
  { value: 'filled', label: 'Filled' },
  { value: 'cancelled', label: 'Cancelled' },
  { value: 'other', label: 'Other' },
]

export default function Closing({ loaderData, actionData }: Route.ComponentProps) {
  const { back, stages, unlisted, message, mail } = loaderData
  return (
    <Section
      title="Close this opening"
      lead="It leaves the careers page. Whoever is still in process hears it from you, and not from silence."
    >
      <PostForm action="" errors={actionData?.errors} values={actionData?.values} warnUnsaved>
        <div className="fields">
          <SelectField name="outcome" label="How it ended" options={outcomes} />
          <TextField
            name="reason"
            size={40}
            label="Why"
            hint="For the team alone."
            required
            maxLength={500}
          />
        </div>
        {stages.length > 0 && (
          <>
            <Checkbox name="mail" label="Write to them" defaultChecked />
            <TextArea name="message" label="What they read" rows={9} defaultValue={message} />
            <Concerned stages={stages} unlisted={unlisted} mail={mail} />
          </>
        )}
        <div className="form-actions">
          <Button type="submit" variant="danger">
            Close this opening
          </Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}
