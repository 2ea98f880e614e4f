import { accessNames, type Access } from '#app/accounts/actor.ts'
import type { Constraints, RefusedForm } from '#app/http/forms.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextArea } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Table, type Column } from '#app/ui/data/table.tsx'
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
  <Section title="Invite people" card>
    <PostForm action={action} id="invite" constraints={constraints} {...state}>
      <TextArea
        name="email"
        label="E-mail addresses"
        hint="One a line, or as they are copied from a mail: up to 50 at once."
        rows={3}
        autoComplete="off"
        spellCheck={false}
      />
      <SelectField
        name="access"
        label="Access"
        placeholder="Choose …"
        options={choices.map((value) => ({ value, label: accessNames[value] }))}
      />
      <Button variant="primary">Invite by mail</Button>
    </PostForm>
  </Section>
)

type OpenInvitationsProps = { home: string; invitations: ListedInvitation[] }

export const OpenInvitations = ({ home, invitations }: OpenInvitationsProps) =>
  invitations.length === 0 ? (
    <p className="text-muted">
      Nobody is invited at the moment. Invitations wait here for 14 days.
    </p>
  ) : (
    <Table
      caption={
        invitations.length === 1 ? '1 invitation waits' : `${invitations.length} invitations wait`
      }
      rows={invitations.map((invitation) => ({ ...invitation, home }))}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )

type Row = ListedInvitation & { home: string }

const columns: Column<Row>[] = [
  { key: 'email', label: 'Invited', heads: true, cell: ({ email }) => email },
  { key: 'access', label: 'Access', cell: ({ access }) => accessNames[access] },
  { key: 'until', label: 'Until', cell: (row) => <DateTime at={row.expiresAt} show="date" /> },
  { key: 'withdraw', label: '', cell: (row) => <Withdrawal {...row} /> },
]

const Withdrawal = ({ home, id, email }: Row) => (
  <PostForm action={`${home}/invitations/${id}/revocation`} layout="plain">
    <Button variant="quiet" size="small" aria-label={`Withdraw the invitation of ${email}`}>
      Withdraw
    </Button>
  </PostForm>
)
