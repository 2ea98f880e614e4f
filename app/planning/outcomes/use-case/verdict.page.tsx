import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { failureWords } from '#app/planning/outcomes/recording/verdict.ts'
import { verdictForm } from '#app/planning/outcomes/recording/verdict-form.ts'
import { giveVerdict } from '#app/planning/outcomes/recording/verdicts.server.ts'
import { probabilities } from '#app/planning/use-cases/quantities.ts'
import { findUseCase } from '#app/planning/use-cases/reading.server.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/verdict.page.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title } = await findUseCase(ctx, params.useCase, 'use-case.edit')
  return {
    outcome: `/${ctx.org.slug}/outcomes/${params.useCase}`,
    title,
    today: ctx.now.toISOString().slice(0, 10),
    constraints: constraintsOf(verdictForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, verdictForm), async (given) => {
    await giveVerdict(ctx, { useCaseId: params.useCase, ...given })
    const outcome = `/${ctx.org.slug}/outcomes/${params.useCase}`
    return redirectWithFlash(outcome, 'Noted. Your probabilities are held against it from now on.')
  })
}

const options = [
  { value: 'worked', label: 'Yes', hint: 'It runs, people use it, and it does what it was for.' },
  ...probabilities.map((chance) => ({ value: chance, label: `No: ${failureWords[chance]}` })),
  {
    value: 'other',
    label: 'No, for another reason',
    hint: 'Its four chances then tell nothing; only “it works” counts as failed.',
  },
]

export default function VerdictPage({ loaderData, actionData }: Route.ComponentProps) {
  const { outcome, title, today, constraints } = loaderData
  return (
    <div className="stack">
      <PageHeader
        title="Did it work?"
        lead="One honest answer per use case makes the next estimate better. What was said before stays readable."
        crumbs={[{ to: outcome, label: title }]}
      />
      <PostForm action={`${outcome}/verdict`} constraints={constraints} {...actionData}>
        <ChoiceGroup name="verdict" legend="It worked" options={options} required />
        <TextField
          name="knownOn"
          label="Known on"
          type="date"
          max={today}
          defaultValue={today}
          required
        />
        <TextArea name="note" label="What shows it" maxLength={1000} rows={3} required={false} />
        <div className="form-actions">
          <Button variant="primary">Save the outcome</Button>
          <LinkButton to={outcome} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </div>
  )
}
