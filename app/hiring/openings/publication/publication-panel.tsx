import { PageLink } from '#app/ui/anchors/page-link.tsx'
import { ApplicationsOver } from '#app/hiring/openings/last-day/applications-over.tsx'
import type { OpeningState } from '#app/hiring/openings/opening-state.ts'
import type { Verdict } from '#app/problems.ts'
import { Button, LinkButton } from '#app/ui/forms/button.tsx'
import { TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import type { Requirement } from './before-publishing.ts'
import { RequirementList } from './requirement-list.tsx'

export type PublicationPanelProps = {
  here: string
  publicPage: string
  /** Where a post about it is begun; null for those who write none. */
  post: string | null
  state: OpeningState
  lastDay: string | null
  applicationsOver: boolean
  findings: { reason: string; severity: string }[]
  /** Of a draft, for those who work on it. */
  requirements: Requirement[]
  publishing: Verdict
  /** The newest text is the published one. */
  isNewest: boolean
  may: { publish: Verdict; edit: boolean; close: boolean }
}

/** Where the opening stands on the way to the careers page, and the next step. */
export const PublicationPanel = (props: PublicationPanelProps) => (
  <Section title="Careers page" card>
    <div className="stack">
      <Standing {...props} />
      {props.state === 'published' && props.applicationsOver && props.lastDay && (
        <ApplicationsOver here={props.here} lastDay={props.lastDay} mayExtend={props.may.edit} />
      )}
      {props.may.publish.ok && <NextStep {...props} />}
      {props.may.close && props.state !== 'closed' && <CloseLink here={props.here} />}
    </div>
  </Section>
)

function Standing(props: PublicationPanelProps) {
  const { state, publicPage, post, here, findings, requirements } = props
  const open = findings.length
  return (
    <>
      {state === 'published' && (
        <p>
          Published: <a href={publicPage}>open the public page</a>
          {post && (
            <>
              {' '}
              · <PageLink to={post}>make a post</PageLink>
            </>
          )}
        </p>
      )}
      {state === 'draft' && <p>Not public yet.</p>}
      {requirements.length > 0 && <RequirementList list={requirements} here={here} />}
      {state === 'paused' && <p>Off the careers page for now. Candidates in process go on.</p>}
      {state === 'closed' && <p>Closed: nobody can apply.</p>}
      {open > 0 && (
        <p>
          <PageLink to={`${here}/description`}>
            {open === 1 ? '1 remark' : `${open} remarks`} on the job description
          </PageLink>
        </p>
      )}
    </>
  )
}

function NextStep({ state, here, publishing, requirements, isNewest }: PublicationPanelProps) {
  if (state === 'closed') return <SimpleForm action={`${here}/reopening`} label="Reopen" />
  if (state === 'paused')
    return <SimpleForm action={`${here}/resumption`} label="Put it back" primary />
  const done = state === 'published' && isNewest
  return (
    <>
      {done ? null : publishing.ok ? (
        <SimpleForm
          action={`${here}/publication`}
          label={state === 'published' ? 'Publish the newest text' : 'Publish'}
          primary={state === 'draft'}
        />
      ) : (
        <p className="text-warn">
          <strong>Cannot be published yet.</strong> {requirements.length === 0 && publishing.reason}
        </p>
      )}
      {state === 'published' && <PauseForm here={here} />}
    </>
  )
}

const SimpleForm = ({
  action,
  label,
  primary,
}: {
  action: string
  label: string
  primary?: boolean
}) => (
  <PostForm action={action} layout="inline">
    <Button type="submit" variant={primary ? 'primary' : 'plain'}>
      {label}
    </Button>
  </PostForm>
)

const PauseForm = ({ here }: { here: string }) => (
  <details>
    <summary>Pause</summary>
    <PostForm action={`${here}/pause`}>
      <TextField name="reason" label="Why" required maxLength={500} />
      <Button type="submit">Pause this opening</Button>
    </PostForm>
  </details>
)

/** Closing concerns whoever is still in process, so it has a page of its own. */
const CloseLink = ({ here }: { here: string }) => (
  <p>
    <LinkButton to={`${here}/closing`}>Close this opening…</LinkButton>
  </p>
)
