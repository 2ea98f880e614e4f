import { moneyUnit } from '#app/planning/money.ts'
import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { ThreePointField } from '#app/planning/use-cases/estimates/three-point-field.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Route } from './+types/new-alternative.page.ts'
import { alternativeNames } from './alternative.ts'
import { alternativeFields, alternativeForm } from './alternative-form.ts'
import { addAlternative, prepareAlternative } from './alternatives.server.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { currency } = await prepareAlternative(ctx, params.useCase)
  const back = `/${ctx.org.slug}/use-cases/${params.useCase}`
  return {
    back,
    here: `${back}/alternatives`,
    currency,
    constraints: constraintsOf(alternativeFields),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, alternativeForm), async (way) => {
    await addAlternative(ctx, { useCaseId: params.useCase, ...way })
    return redirectWithFlash(`/${ctx.org.slug}/use-cases/${params.useCase}`, 'Noted.')
  })
}

const kinds = Object.entries(alternativeNames).map(([value, label]) => ({ value, label }))

export default function NewAlternative({ loaderData, actionData }: Route.ComponentProps) {
  const { here, back, currency, constraints } = loaderData
  return (
    <Section
      title="Another way to the same end"
      lead="What would a rule, a report or a better process do? The simplest thing that is enough belongs on the list."
      card
    >
      <PostForm id="way" action={here} constraints={constraints} {...actionData}>
        <ChoiceGroup name="kind" legend="What is it?" options={kinds} direction="row" required />
        <TextField name="title" label="In a few words" required />
        <TextArea
          name="description"
          label="What it would do, and what not"
          required={false}
          rows={3}
        />
        <ThreePointField
          name="value"
          label={`What it would be worth in a year, ${moneyUnit(currency)} (optional)`}
          unit=""
        />
        <div className="form-actions">
          <Button variant="primary">Add this way</Button>
          <LinkButton to={back} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </Section>
  )
}
