import { accessNames, type Access } from '#app/accounts/actor.ts'
import type { Constraints, RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'
import type { ListedInvitation } from './invitations.server.ts'

export type InviteFormProps = {
  action: string
  choices: Access[]
  constraints: Constraints
  state: RefusedForm | undefined
}

export const InviteForm = ({ action, choices, constraints, state }: InviteFormProps) => (
  <Section title="Invite somebody" card>
    <PostForm action={action} id="invite" constraints={constraints} {...state}>
      <TextField name="email" label="E-mail address" type="email" autoComplete="off" />
      <SelectField
        name="access"
        label="Access"
        placeholder="Choose …"
        options={choices.map((value) => ({ value, label: accessNames[value] }))}
      />
      <Button variant="primary">Send the invitation</Button>
    </PostForm>
  </Section>
)

type OpenInvitationsProps = { home: string; invitations: ListedInvitation[] }

export const OpenInvitations = ({ home, invitations }: OpenInvitationsProps) => (
  <Section title="Invited" card>
    {invitations.length === 0 && (
      <p className="text-muted">
        Nobody is invited at the moment. Invitations wait here for 14 days.
      </p>
    )}
    <ul className="stack">
      {invitations.map(({ id, email, access, expiresAt }) => (
        <li key={id}>
          <p>
            {email}, {accessNames[access].toLowerCase()}
          </p>
          <div className="cluster text-sm text-muted">
            <span>
              until <DateTime at={expiresAt} show="date" />
            </span>
            <PostForm action={`${home}/invitations/${id}/revocation`} layout="plain">
              <Button
                variant="quiet"
                size="small"
                aria-label={`Withdraw the invitation of ${email}`}
              >
                Withdraw
              </Button>
            </PostForm>
          </div>
        </li>
      ))}
    </ul>
  </Section>
)
