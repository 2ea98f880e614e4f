import { organisationContext } from '#app/accounts/context.ts'
import { Forbidden, Conflict } from '#app/problems.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/edit-story.page.ts'
import { changeStory, findStory } from './stories.server.ts'
import { factText } from './story.ts'
import type { Fact } from './story.ts'
import { wordsForm } from './story-form.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, words, facts, version, mayEdit } = await findStory(ctx, params.story)
  if (!mayEdit) throw new Forbidden('Changing a story is for those who may change its use case.')
  return {
    here: `/${ctx.org.slug}/outcomes/stories/${params.story}`,
    version,
    values: { title, words, open: openPlaces(facts) },
    facts: facts.map((fact, place) => ({
      value: String(place),
      label: `${fact.label}: ${factText(fact)}`,
      hint: fact.source,
    })),
    constraints: constraintsOf(wordsForm),
  }
}

const openPlaces = (facts: readonly Fact[]) =>
  facts.flatMap((fact, place) => (fact.public ? [String(place)] : []))

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  try {
    return await carryOut(parseForm(posted, wordsForm), async (said) => {
      await changeStory(ctx, { id: params.story, version: Number(posted.get('_version')), ...said })
      return redirectWithFlash(`/${ctx.org.slug}/outcomes/stories/${params.story}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function EditStory({ loaderData, actionData }: Route.ComponentProps) {
  const { here, version, values, facts, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Edit the text"
        lead="The facts stay as they were on the day the story was told."
        crumbs={[{ to: here, label: values.title }]}
      />
      <PostForm
        action={`${here}/edit`}
        version={version}
        errors={actionData?.errors}
        values={actionData?.values ?? values}
        constraints={constraints}
        warnUnsaved
      >
        <TextField name="title" label="Title" />
        <TextArea name="words" label="What changed, and for whom" rows={12} />
        <ChoiceGroup
          name="open"
          legend="Facts that may be told outside"
          hint="Posts tell these alone."
          options={facts}
          defaultValue={values.open}
          multiple
        />
        <div className="form-actions">
          <Button variant="primary">Save</Button>
          <LinkButton to={here} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}
