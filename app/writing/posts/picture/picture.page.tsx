import { organisationContext } from '#app/accounts/context.ts'
import { Conflict } from '#app/problems.ts'
import { can } from '#app/accounts/permissions.ts'
import { redirectWithFlash } from '#app/http/flash.ts'
import { carryOut, constraintsOf, parseForm, staleForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { ChoiceGroup } from '#app/ui/forms/choice-group.tsx'
import { TextArea, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { BackgroundSection } from '#app/writing/posts/background/background-section.tsx'
import { backgroundView } from '#app/writing/posts/background/background-view.server.ts'
import { altOf } from '#app/writing/posts/background/wish.ts'
import { PostFrame } from '#app/writing/posts/editor/post-frame.tsx'
import { aboutOf, pictureAddress } from '#app/writing/posts/editor/post-view.ts'
import { changePicture } from '#app/writing/posts/keeping/changing.server.ts'
import { findPost } from '#app/writing/posts/keeping/reading.server.ts'
import { pictureForm } from '#app/writing/posts/post-forms.ts'
import type { Route } from './+types/picture.page.ts'
import { leftOut } from './letters.ts'
import { sizeKeys, sizes } from './sizes.ts'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Picture of ${loaderData?.title ?? 'a post'} · Groundwork` },
]

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const post = await findPost(ctx, params.post)
  const { id, title, state, version, mayEdit, picture } = post
  const posts = `/${ctx.org.slug}/posts`
  const here = `${posts}/${id}`
  return {
    posts,
    here,
    id,
    title,
    state,
    version,
    mayEdit,
    picture,
    about: aboutOf(post),
    address: pictureAddress(here, post),
    settings: can(ctx.actor, 'organisation.settings').ok ? `/${ctx.org.slug}/settings` : null,
    leftOut: leftOut(`${picture.headline}${picture.figure}${picture.caption}`),
    alt: altOf(post),
    background: await backgroundView(ctx, post),
    constraints: constraintsOf(pictureForm),
  }
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const ctx = context.get(organisationContext)
  const posted = await request.formData()
  const version = Number(posted.get('_version'))
  try {
    return await carryOut(parseForm(posted, pictureForm), async (picture) => {
      await changePicture(ctx, { id: params.post, version, ...picture })
      return redirectWithFlash(`/${ctx.org.slug}/posts/${params.post}/picture`, 'Drawn anew.')
    })
  } catch (error) {
    if (error instanceof Conflict) return staleForm(posted, error)
    throw error
  }
}

/** A refused save brings the newest version, so that the next one can count. */
export const shouldRevalidate = () => true

export default function PicturePage({ loaderData, actionData }: Route.ComponentProps) {
  const { mayEdit, about, background } = loaderData
  const offered = background.drawn !== null || (mayEdit && background.painter !== null)
  return (
    <PostFrame {...loaderData} lead={about}>
      <div className="stack">
        <div className="beside">
          <Shown {...loaderData} />
          {mayEdit && <PictureForm loaderData={loaderData} actionData={actionData} />}
        </div>
        {offered && <BackgroundSection view={background} />}
      </div>
    </PostFrame>
  )
}

type Loaded = Route.ComponentProps['loaderData']

const Shown = ({ address, picture, alt, background, leftOut: missing, settings }: Loaded) => (
  <Section title="As it is posted">
    <div className="stack">
      <img
        className="post-picture"
        src={address}
        alt={alt}
        width={sizes[picture.size].width}
        height={sizes[picture.size].height}
      />
      {missing && (
        <p className="notice is-warn">
          The picture’s type has no letters for “{missing}”: they are left out.
        </p>
      )}
      <div className="cluster">
        {sizeKeys.map((key) => (
          <a key={key} href={`${address}&size=${key}`} download={`post-${key}.png`}>
            {sizes[key].name}
          </a>
        ))}
      </div>
      <p className="text-muted">
        Drawn here, with your organisation’s colours
        {settings ? (
          <>
            {' '}
            from the <a href={settings}>settings</a>
          </>
        ) : (
          ''
        )}
        {background.drawn
          ? ', over a background that a model drew. Paste the alternative text below with it.'
          : '. Nothing is sent anywhere. Paste the alternative text with it.'}
      </p>
      {background.drawn && <p className="prose">{alt}</p>}
    </div>
  </Section>
)

const PictureForm = ({
  loaderData: { here, version, picture, constraints },
  actionData,
}: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) => (
  <PostForm
    action={`${here}/picture`}
    version={version}
    constraints={constraints}
    errors={actionData?.errors}
    values={actionData?.values}
    warnUnsaved
  >
    <PictureFields picture={picture} />
    <div className="form-actions">
      <Button variant="primary">Create the picture</Button>
    </div>
  </PostForm>
)

const PictureFields = ({ picture }: Pick<Loaded, 'picture'>) => (
  <>
    <ChoiceGroup
      name="size"
      legend="Size"
      options={sizeKeys.map((key) => ({ value: key, label: sizes[key].name }))}
      defaultValue={picture.size}
    />
    <TextField name="headline" label="Headline" defaultValue={picture.headline} />
    <TextField
      name="figure"
      label="Figure"
      required={false}
      defaultValue={picture.figure}
      hint="One number, large: 1 in 8. Only a public one."
    />
    <TextField
      name="caption"
      label="Words under it"
      required={false}
      defaultValue={picture.caption}
    />
    <TextArea
      name="alt"
      label="Alternative text"
      rows={3}
      defaultValue={picture.alt}
      hint="What the picture says, for those who do not see it."
    />
  </>
)
