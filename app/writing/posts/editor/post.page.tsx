import { organisationContext } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { Checkbox } from '#app/ui/forms/choice.tsx'
import { DraftTextArea } from '#app/ui/forms/draft-text-area.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { findAssistant } from '#app/assistant/endpoints/endpoints.server.ts'
import { subjectChecksContext } from '#app/writing/context.ts'
import { ModelDraft } from '#app/writing/posts/drafting/model-draft.tsx'
import { changeText } from '#app/writing/posts/keeping/changing.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { textForm } from '#app/writing/posts/post-forms.ts'
import { ScheduleForm } from '#app/writing/posts/schedule/schedule-form.tsx'
import type { Route } from './+types/post.page.ts'
import { PostFrame } from './post-frame.tsx'
import { TakeOut } from './take-out.tsx'
import { TextWorkshop } from './text-workshop.tsx'
import { viewOf } from './post-view.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.title ?? 'Post'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const post = await findPost(ctx, params.post)
  return {
    ...viewOf(post, { ctx, checks: context.get(subjectChecksContext) }),
    assistant: await findAssistant(ctx),
    constraints: constraintsOf(textForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  try {
    return await carryOut(parseForm(posted, textForm), async (text) => {
      await changeText(ctx, { id: params.post, version, ...text })
      return redirectWithFlash(`/${ctx.org.slug}/posts/${params.post}`, 'Saved.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function Post({ loaderData, actionData }: Route.ComponentProps) {
  const { here, posts, id, title, state, about, body, disclosure, mayEdit } = loaderData
  return (
    <PostFrame posts={posts} id={id} title={title} state={state} lead={about}>
      <TextWorkshop
        {...loaderData}
        saved={{ body, disclosure }}
        mends={mayEdit ? { 'styled-letters': <PlainLetters here={here} /> } : {}}
      >
        {mayEdit ? (
          <TextForm loaderData={loaderData} actionData={actionData} />
        ) : (
          <AsItStands state={state} body={body} />
        )}
        {mayEdit && <ModelDraft {...loaderData} />}
        {loaderData.blocked ? (
          <Notice title="Not ready to go out" tone="warn">
            Mend what the checks call a must. Then the text can be copied and shared from here.
          </Notice>
        ) : (
          <TakeOut {...loaderData} />
        )}
        <ScheduleForm {...loaderData} {...loaderData.schedule} />
      </TextWorkshop>
    </PostFrame>
  )
}

const TextForm = ({
  loaderData: { here, id, version, title, body, disclosure, constraints },
  actionData,
}: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) => (
  <PostForm
    action={here}
    version={version}
    constraints={constraints}
    errors={actionData?.errors}
    values={actionData?.values}
    warnUnsaved
  >
    <TextField name="title" label="Name of the post" defaultValue={title} />
    <DraftTextArea
      name="body"
      draftKey={`post:${id}:${version}`}
      label="Text"
      rows={18}
      required
      defaultValue={body}
      hint="Plain text: the site shows no Markdown."
    />
    <Checkbox
      name="disclosure"
      label="Say that an AI model helped"
      hint="Adds a line before the hashtags."
      defaultChecked={disclosure}
    />
    <div className="form-actions">
      <Button variant="primary">Save</Button>
    </div>
  </PostForm>
)

const PlainLetters = ({ here }: { here: string }) => (
  <PostForm action={`${here}/plain-letters`} layout="inline">
    <Button size="small">Use plain letters</Button>
  </PostForm>
)

const AsItStands = ({ state, body }: { state: string; body: string }) => (
  <div className="stack">
    <Notice>
      {state === 'archived'
        ? 'This post is archived. Bring it back from the list to write on.'
        : 'This post is out. Copy it from the list to write another one from it.'}
    </Notice>
    <p className="post-text card">{body}</p>
  </div>
)
