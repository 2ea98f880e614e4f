import { removalWord } from '#app/accounts/removal-word.ts'
import { CopyText } from '#app/ui/copy-text.tsx'
import { KeyValues } from '#app/ui/data/key-values.tsx'
import { Status } from '#app/ui/feedback/badge.tsx'
import { Button } from '#app/ui/forms/button.tsx'
import { ConfirmBox } from '#app/ui/forms/confirm-box.tsx'
import { PostForm } from '#app/ui/forms/post-form.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { RelativeTime } from '#app/ui/time/relative-time.tsx'
import { daysOfGrace } from './domain.ts'

export interface DomainCardProps {
  here: string
  id: string
  name: string
  verifiedAt: Date | null
  failingSince: Date | null
  checkedAt: Date | null
  finding: string | null
  record: { name: string; value: string }
  file: string
}

/** One domain: how it stands, and what to publish as long as it is not proved. */
export const DomainCard = ({ here, id, record, file, ...domain }: DomainCardProps) => (
  <Section title={domain.name} actions={<State {...domain} />} card>
    <div className="stack">
      <Sentence {...domain} />
      {(!domain.verifiedAt || domain.failingSince) && <Instructions record={record} file={file} />}
      <div className="form-actions">
        <PostForm action={`${here}/${id}/check`} layout="plain">
          <Button variant={domain.verifiedAt ? 'plain' : 'primary'}>Check now</Button>
        </PostForm>
        <ConfirmBox action={`${here}/${id}/removal`} label="Remove" word={removalWord}>
          People with addresses at {domain.name} can no longer sign in through your identity
          provider, and your directory can no longer manage them. Nobody loses their data.
        </ConfirmBox>
      </div>
    </div>
  </Section>
)

type Standing = Pick<DomainCardProps, 'verifiedAt' | 'failingSince' | 'checkedAt' | 'finding'>

function State({ verifiedAt, failingSince }: Standing) {
  if (!verifiedAt) return <Status>Not verified</Status>
  return failingSince ? (
    <Status tone="warn">Proof is missing</Status>
  ) : (
    <Status tone="good">Verified</Status>
  )
}

function Sentence({ failingSince, checkedAt, finding }: Standing) {
  if (!checkedAt) return <p>Publish the record or the file below, then check.</p>
  return (
    <p>
      {finding} Looked <RelativeTime at={checkedAt} />.
      {failingSince && (
        <>
          {' '}
          The proof has been missing since <RelativeTime at={failingSince} />; after {daysOfGrace}{' '}
          days the domain counts as unverified.
        </>
      )}
    </p>
  )
}

const Instructions = ({ record, file }: Pick<DomainCardProps, 'record' | 'file'>) => (
  <>
    <p>Either a DNS record of type TXT:</p>
    <KeyValues
      items={[
        { label: 'Name', value: <Copied text={record.name} label="Copy the name" /> },
        { label: 'Value', value: <Copied text={record.value} label="Copy the value" /> },
      ]}
    />
    <p>
      Or a plain text file with that value at <code className="break-all">{file}</code>. It has to
      answer there itself, without a redirect.
    </p>
  </>
)

const Copied = ({ text, label }: { text: string; label: string }) => (
  <span className="cluster">
    <code className="break-all">{text}</code>
    <CopyText text={text} label={label} size="small" />
  </span>
)
