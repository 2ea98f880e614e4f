import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { EmptyState } from '#app/ui/feedback/empty-state.tsx'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import type { Route } from './+types/new-story.page.ts'
import { findOfferedFacts, tellStory } from './stories.server.ts'
import { factText } from './story.ts'
import { storyForm } from './story-form.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { title, facts } = await findOfferedFacts(ctx, params.useCase)
  return {
    outcome: `/${ctx.org.slug}/outcomes/${params.useCase}`,
    useCaseId: params.useCase,
    title,
    facts: facts.map((fact) => ({
      value: fact.key,
      label: `${fact.label}: ${factText(fact)}`,
      hint: fact.source,
    })),
    constraints: constraintsOf(storyForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, storyForm), async (told) => {
    const { id } = await tellStory(ctx, { useCaseId: params.useCase, ...told })
    return redirectWithFlash(
      `/${ctx.org.slug}/outcomes/stories/${id}`,
      'The story is told. Whoever writes about it finds it here, with its facts.',
    )
  })
}

export default function NewStory({ loaderData, actionData }: Route.ComponentProps) {
  const { outcome, title, facts } = loaderData
  return (
    <>
      <PageHeader
        title="Tell its story"
        lead="In your own words, with facts that are known. They are kept as they are today."
        crumbs={[{ to: outcome, label: title }]}
      />
      {facts.length === 0 ? (
        <EmptyState
          title="Nothing is known to tell yet"
          action={<LinkButton to={outcome}>Back to the outcome</LinkButton>}
        >
          Enter what a quarter brought, or say whether it worked. Then there is something to tell.
        </EmptyState>
      ) : (
        <StoryForm loaderData={loaderData} actionData={actionData} />
      )}
    </>
  )
}

const StoryForm = ({
  loaderData: { outcome, useCaseId, title, facts, constraints },
  actionData,
}: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) => (
  <PostForm action={`${outcome}/story`} constraints={constraints} {...actionData}>
    <TextField name="title" label="Title" defaultValue={title} />
    <DraftTextArea
      name="words"
      draftKey={`story:${useCaseId}`}
      label="What changed, and for whom"
      hint="Markdown is understood."
      rows={10}
    />
    <ChoiceGroup
      name="facts"
      legend="Facts that go with it"
      options={facts}
      defaultValue={facts.map(({ value }) => value)}
      multiple
    />
    <ChoiceGroup
      name="open"
      legend="Facts that may be told outside"
      hint="Posts tell these alone. Tick none while you are not sure."
      options={facts}
      multiple
    />
    <div className="form-actions">
      <Button variant="primary">Save the story</Button>
      <LinkButton to={outcome} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </PostForm>
)
