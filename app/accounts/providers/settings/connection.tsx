import { removalWord } from '#app/accounts/removal-word.ts'
import { CopyText } from '#app/ui/copy-text.tsx'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { DateTime } from '#app/ui/time/moment.tsx'

export interface ConnectedProps {
  home: string
  provider: { name: string; requiredAt: Date | null }
  domains: string[]
  people: number
  wayIn: string
  /** The reader decides who has to come this way, and about domains. */
  owns: boolean
}

/** The provider as it stands: who can come in through it, and whether everybody has to. */
export const Connected = ({ home, provider, domains, people, wayIn, owns }: ConnectedProps) => (
  <>
    <Notice title={`${provider.name} is connected`} tone={domains.length === 0 ? 'warn' : 'good'}>
      <div className="stack">
        <p>
          {domains.length === 0 ? (
            <>
              Nobody can sign in through it yet:{' '}
              {owns ? (
                <>
                  <a href={`${home}/settings/domains`}>verify a domain</a> first.
                </>
              ) : (
                'an owner verifies a domain first.'
              )}
            </>
          ) : (
            <>
              People with addresses at {domains.join(', ')} are led to it. {signedIn(people)}
            </>
          )}
        </p>
        <div className="form-actions">
          <PostForm action={`${home}/settings/sign-in/test`} layout="plain">
            <Button>Test connection</Button>
          </PostForm>
          {domains.length > 0 && (
            <a className="button" href={wayIn}>
              Sign in through it
            </a>
          )}
        </div>
      </div>
    </Notice>
    {owns && <Requirement home={home} provider={provider} />}
  </>
)

export const Disconnection = ({ home, name }: { home: string; name: string }) => (
  <ConfirmBox action={`${home}/settings/sign-in/removal`} label="Disconnect" word={removalWord}>
    Who signed in through {name} is signed out, and everybody signs in by a code from then on.
    Members stay members.
  </ConfirmBox>
)

const signedIn = (people: number) =>
  people === 0
    ? 'Nobody has signed in through it yet.'
    : `${people} ${people === 1 ? 'person has' : 'people have'} signed in through it.`

const Requirement = ({ home, provider }: Pick<ConnectedProps, 'home' | 'provider'>) => (
  <Section
    title="Who has to come through it"
    lead={`Owners keep a way in by a code, for the day ${provider.name} is out of order. The activity page names every use of it.`}
    card
  >
    <PostForm action={`${home}/settings/sign-in/requirement`} id="requirement">
      <input type="hidden" name="required" value={provider.requiredAt ? 'no' : 'yes'} />
      <p>
        {provider.requiredAt ? (
          <>
            Members have had to since <DateTime at={provider.requiredAt} />. Members with addresses
            outside your domains cannot sign in.
          </>
        ) : (
          'Members can come through it or by a code. If you require it, sessions that began with a code no longer open this organisation, except for owners.'
        )}
      </p>
      <Button variant={provider.requiredAt ? 'plain' : 'primary'}>
        {provider.requiredAt ? 'Require it no longer' : `Require ${provider.name}`}
      </Button>
    </PostForm>
  </Section>
)

/** What to type in at the provider, and where people begin. */
export const Addresses = ({ returnTo, wayIn }: { returnTo: string; wayIn: string }) => (
  <KeyValues
    items={[
      { label: 'Redirect address to register there', value: <Copied text={returnTo} /> },
      { label: 'Sign-in address of your organisation', value: <Copied text={wayIn} /> },
    ]}
  />
)

const Copied = ({ text }: { text: string }) => (
  <span className="cluster">
    <code className="break-all">{text}</code>
    <CopyText text={text} size="small" />
  </span>
)
