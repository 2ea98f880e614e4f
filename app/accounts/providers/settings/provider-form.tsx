import { accessNames } from '#app/accounts/actor.ts'
import type { Access } from '#app/accounts/actor.ts'
import { newcomerAccess } from '#app/accounts/providers/provider.ts'
import { Button } from '#app/ui/forms/button.tsx'
import { SelectField, TextField } from '#app/ui/forms/field.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import type { PostFormProps } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { Addresses } from './connection.tsx'

type Described = { name: string; issuer: string; clientId: string; defaultAccess: Access | null }

export interface ProviderFormProps extends Pick<
  PostFormProps,
  'errors' | 'values' | 'constraints'
> {
  here: string
  provider: (Described & { version: number }) | null
  preparation: (Described & { id: string }) | null
  /** What is saved waits for an owner instead of taking effect. */
  prepares: boolean
  returnTo: string
  wayIn: string
}

/** The description of a provider: it connects, or prepares what an owner confirms. */
export const ProviderForm = ({
  here,
  provider,
  preparation,
  prepares,
  ...rest
}: ProviderFormProps) => {
  const { returnTo, wayIn, errors, values, constraints } = rest
  const start = prepares ? (preparation ?? provider) : provider
  return (
    <Section
      title={titleOf(prepares, provider !== null)}
      lead={
        prepares &&
        'Nothing changes yet: it waits until an owner, signed in by a code, confirms it.'
      }
      card
    >
      <Addresses returnTo={returnTo} wayIn={wayIn} />
      <PostForm
        action={here}
        id="provider"
        version={provider?.version ?? 0}
        constraints={constraints}
        errors={errors}
        values={values ?? valuesOf(start)}
      >
        <input type="hidden" name="preparation" value={preparation?.id ?? ''} />
        <Fields connected={start !== null} />
        <Button variant="primary">{prepares ? 'Check and prepare' : 'Check and save'}</Button>
      </PostForm>
    </Section>
  )
}

function titleOf(prepares: boolean, connected: boolean): string {
  if (prepares) return connected ? 'Prepare a change' : 'Prepare a provider'
  return connected ? 'Connection' : 'Connect a provider'
}

const valuesOf = (start: Described | null) =>
  start
    ? {
        name: start.name,
        issuer: start.issuer,
        clientId: start.clientId,
        defaultAccess: start.defaultAccess ?? '',
      }
    : {}

const Fields = ({ connected }: { connected: boolean }) => (
  <>
    <TextField name="name" label="Name" hint="What the button says, such as Okta." />
    <TextField
      name="issuer"
      label="Issuer"
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      hint="The address in front of /.well-known/openid-configuration, exactly as the provider writes it."
    />
    <TextField name="clientId" label="Client id" autoComplete="off" spellCheck={false} />
    <TextField
      name="clientSecret"
      label="Client secret"
      type="password"
      required={!connected}
      autoComplete="new-password"
      hint={
        connected
          ? 'Stored encrypted and never shown. Leave empty to keep it.'
          : 'Stored encrypted and never shown again.'
      }
    />
    <SelectField
      name="defaultAccess"
      label="Newcomers become"
      required={false}
      hint="Who signs in with an address in your domains and is not a member yet. More access is given on the members page."
      options={[
        { value: '', label: 'Nobody: only members and invited people come in' },
        ...newcomerAccess.map((value) => ({ value, label: accessNames[value] })),
      ]}
    />
  </>
)
