import { organisationContext } from '#app/accounts/context.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, readForm } from '#app/http/forms.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { factSourcesContext } from '#app/writing/context.ts'
import { beginPost } from '#app/writing/posts/keeping/beginning.server.ts'
import { newPostForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/new-post.page.ts'
import { offeredPatterns } from './offered-patterns.ts'
import { PatternChoice } from './pattern-choice.tsx'
import { listSubjects } from './subjects.server.ts'

export const meta: Route.MetaFunction = () => [{ title: 'Write a post · Groundwork' }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const asked = new URL(request.url).searchParams
  const subjects = await listSubjects(ctx, context.get(factSourcesContext))
  const chosen = subjects.find(({ value }) => value === asked.get('subject'))
  return {
    posts: `/${ctx.org.slug}/posts`,
    subjects: subjects.map(({ value, label }) => ({ value, label })),
    chosen: chosen?.value ?? '',
    patterns: offeredPatterns(chosen?.kind ?? null, asked.get('pattern')),
    constraints: constraintsOf(newPostForm),
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  return carryOut(await readForm(request, newPostForm), async (input) => {
    const { id } = await beginPost(ctx, context.get(factSourcesContext), input)
    return redirectWithFlash(
      `/${ctx.org.slug}/posts/${id}/pattern`,
      'The post is begun. Fill what is missing, or go straight to its text.',
    )
  })
}

export default function NewPost({ loaderData, actionData }: Route.ComponentProps) {
  const { posts, subjects, chosen, patterns, constraints } = loaderData
  return (
    <>
      <PageHeader
        title="Write a post"
        lead="Choose what it is about and a pattern. Public facts are filled in; what is missing is named."
        crumbs={[{ to: posts, label: 'Posts' }]}
      />
      <PostForm action={`${posts}/new`} constraints={constraints} {...actionData}>
        <Section title="What it is about">
          <div className="stack">
            <SelectField
              name="subject"
              label="Something of yours"
              placeholder="Nothing of ours, or a text you paste"
              options={subjects}
              defaultValue={chosen}
              required={false}
              hint={
                subjects.length === 0
                  ? 'There is nothing yet that you could write about: paste a text, or begin with an empty pattern.'
                  : 'Its facts come along as they are today.'
              }
            />
            <PastedText open={chosen === ''} />
          </div>
        </Section>
        <PatternChoice patterns={patterns} error={actionData?.errors['pattern']?.[0]} />
        <div className="form-actions">
          <Button variant="primary">Begin the post</Button>
          <LinkButton to={posts} variant="quiet">
            Cancel
          </LinkButton>
        </div>
      </PostForm>
    </>
  )
}

const PastedText = ({ open }: { open: boolean }) => (
  <details className="post-details" open={open}>
    <summary>A text somebody else wrote</summary>
    <div className="stack">
      <TextField name="title" label="Its title" required={false} />
      <TextField name="link" label="Where it stands" type="url" inputMode="url" required={false} />
      <TextArea
        name="article"
        label="The text"
        rows={6}
        required={false}
        hint="Figures you take from it count as facts, with the text as their source."
      />
    </div>
  </details>
)
