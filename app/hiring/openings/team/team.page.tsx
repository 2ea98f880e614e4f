import { organisationContext } from '#app/accounts/context.ts'
import { can } from '#app/accounts/permissions.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import type { Route } from './+types/team.page.ts'
import { findTeamPage } from './team.server.ts'

const partNames = { manager: 'Hiring manager', recruiter: 'Recruiter', interviewer: 'Interviewer' }
const partOptions = Object.entries(partNames).map(([value, label]) => ({ value, label }))
const approverRows = 3

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = context.get(organisationContext)
  const { facts, team, people, approvers } = await findTeamPage(ctx, params.opening)
  return {
    here: `/${ctx.org.slug}/openings/${params.opening}`,
    mayChange: can(ctx.actor, 'opening.team', facts),
    team,
    people,
    approvers,
  }
}

export default function Team({ loaderData }: Route.ComponentProps) {
  const { here, mayChange, team, people, approvers } = loaderData
  return (
    <div className="stack">
      {!mayChange.ok && <Notice>{mayChange.reason}</Notice>}
      <Section
        title="Hiring team"
        lead="Managers and recruiters run the opening; interviewers see the candidates they meet."
      >
        <ul className="rows">
          {team.map((person) => (
            <li key={person.memberId} className="cluster">
              <strong>{person.name}</strong>
              <span className="text-muted">{partNames[person.part]}</span>
              {mayChange.ok && (
                <PostForm action={`${here}/seats/${person.memberId}/removal`} layout="inline">
                  <Button
                    variant="quiet"
                    size="small"
                    aria-label={`Take ${person.name} off the team`}
                  >
                    Remove
                  </Button>
                </PostForm>
              )}
            </li>
          ))}
        </ul>
      </Section>
      {mayChange.ok && <SeatForm action={`${here}/seats`} people={people} />}
      {mayChange.ok && (
        <ApproverForm action={`${here}/approvers`} people={people} approvers={approvers} />
      )}
    </div>
  )
}

type People = { value: string; label: string }[]

const SeatForm = ({ action, people }: { action: string; people: People }) => (
  <Section title="Add or change" level={3} card>
    <PostForm action={action} layout="inline">
      <SelectField name="member" label="Person" options={people} placeholder="Choose …" required />
      <SelectField name="part" label="Part" options={partOptions} defaultValue="interviewer" />
      <Button type="submit">Save</Button>
    </PostForm>
  </Section>
)

const ApproverForm = ({
  action,
  people,
  approvers,
}: {
  action: string
  people: People
  approvers: string[]
}) => (
  <Section
    title="Approval"
    level={3}
    card
    lead="Optional. Each person approves in turn before the opening can be published."
  >
    <PostForm action={action}>
      {Array.from({ length: approverRows }, (_, row) => (
        <SelectField
          key={row}
          name={`approvers[${row}]`}
          label={`Approver ${row + 1}`}
          options={people}
          placeholder="Nobody"
          required={false}
          defaultValue={approvers[row] ?? ''}
        />
      ))}
      <div className="form-actions">
        <Button type="submit">Save approvers</Button>
      </div>
    </PostForm>
  </Section>
)
