import { CopyText } from '#app/ui/copy-text.tsx'
import { Notice } from '#app/ui/feedback/notice.tsx'
import { TextField } from '#app/ui/forms/field.tsx'

/** The secret an endpoint checks signatures by. */
export const ShownSecret = ({ secret }: { secret: string }) => (
  <Notice tone="good" title="Copy the secret now: it is shown this once">
    <p>Check each message with it, as Standard Webhooks describes. Any of its libraries will do.</p>
    <TextField name="secret" label="The secret" hideLabel readOnly value={secret} />
    <CopyText text={secret} size="small" />
  </Notice>
)
