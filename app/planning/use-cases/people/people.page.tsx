import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/people.page.ts'
import { findPeoplePage } from './people.server.ts'
import { stakeholderSchema } from './stakeholder.ts'
import { StakeholderList } from './stakeholder-list.tsx'
import { addStakeholder } from './stakeholders.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { ownerId, stakeholders, people } = await findPeoplePage(ctx, params.useCase)
  const here = `/${ctx.org.slug}/use-cases/${params.useCase}`
  return {
    here,
    ownerId,
    stakeholders,
    people,
    mayName: can(ctx.actor, 'planning.edit').ok,
    constraints: constraintsOf(stakeholderSchema),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, stakeholderSchema), async (added) => {
    await addStakeholder(ctx, { useCaseId: params.useCase, ...added })
    const here = `/${ctx.org.slug}/use-cases/${params.useCase}/people`
    return redirectWithFlash(here, `${added.name} is noted.`)
  })
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { here, stakeholders, mayName, constraints } = loaderData
  return (
    <div className="stack">
      {mayName && <OwnerForm {...loaderData} />}
      <Section
        title="Stakeholders"
        lead="Whoever it touches, and what each of them wants from it."
        card
      >
        <StakeholderList stakeholders={stakeholders} remove={`${here}/stakeholders`} />
      </Section>
      <Section title="Add a stakeholder" card>
        <PostForm
          id="stakeholder"
          action={`${here}/people`}
          constraints={constraints}
          {...actionData}
        >
          <StakeholderFields />
          <div className="form-actions">
            <Button variant="primary">Add</Button>
          </div>
        </PostForm>
      </Section>
    </div>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const OwnerForm = ({ here, ownerId, people }: Loaded) => (
  <Section title="Owner" lead="Sees to it that it moves, and may change it." card>
    <PostForm id="owner" action={`${here}/owner`} layout="inline">
      <SelectField
        name="owner"
        label="Owner"
        options={people}
        placeholder="Nobody"
        defaultValue={ownerId ?? ''}
      />
      <Button>Save</Button>
    </PostForm>
  </Section>
)

const StakeholderFields = () => (
  <>
    <TextField name="name" label="Person or group" required />
    <TextField name="team" label="Team" required={false} />
    <TextArea
      name="wants"
      label="What do they want from it?"
      hint="In their words, also where it is the opposite of what others want."
      required={false}
      rows={2}
    />
  </>
)
