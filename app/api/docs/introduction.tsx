import { Section } from '#app/ui/layout/section.tsx'

/** What holds for every address. */
export const Introduction = ({ origin }: { origin: string }) => (
  <Section title="With a key" id="keys">
    <div className="prose">
      <p>
        Make a key under Settings, API keys. Send it with every request; there are no cookies here:
      </p>
      <pre className="whitespace-pre-wrap break-words">
        <code>{`curl -H 'Authorization: Bearer gwk_…' ${origin}/api/v1/openings`}</code>
      </pre>
      <ul>
        <li>
          <strong>Errors</strong> are <code>application/problem+json</code>: <code>detail</code>{' '}
          says what to do, <code>errors</code> which field is wrong, <code>instance</code> the id of
          the request.
        </li>
        <li>
          <strong>Lists</strong> come in pages: send <code>next</code> back as <code>after</code>.
        </li>
        <li>
          <strong>Sending twice</strong> is harmless with an <code>Idempotency-Key</code>: the same
          key and body again get the first answer, another body gets 422.
        </li>
        <li>
          <strong>Two at once</strong>: what has a <code>version</code> takes the one you read, in
          the body or as <code>If-Match</code>. A newer one is answered with 409, or 412.
        </li>
        <li>
          <strong>Limits</strong>: 600 requests a minute and key. <code>RateLimit</code> says what
          is left, <code>Retry-After</code> when to come back.
        </li>
      </ul>
    </div>
  </Section>
)
