import { Section } from '#app/ui/layout/section.tsx'

/** How programs are told of what happens, and how an assistant reads along. */
export const OtherDoors = ({ origin }: { origin: string }) => (
  <Section title="Webhooks and assistants" id="others">
    <div className="prose">
      <p>
        <strong>Webhooks</strong>: admins add endpoints under Settings, Webhooks. Messages are
        signed as{' '}
        <a href="https://www.standardwebhooks.com" rel="noreferrer">
          Standard Webhooks
        </a>{' '}
        describes: check <code>webhook-signature</code>, refuse a <code>webhook-timestamp</code>{' '}
        more than five minutes old, and remember <code>webhook-id</code>: it stays the same when a
        message is sent again. The order is not promised; <code>timestamp</code> tells it. Answer
        with 2xx within ten seconds; anything else is tried again for hours, 410 switches the
        endpoint off.
      </p>
      <p>
        <strong>Assistants</strong> that speak the Model Context Protocol connect to{' '}
        <code>{origin}/mcp</code> with a key. They read openings, plans, use cases and documents,
        and propose drafts that a person takes or leaves. They decide nothing.
      </p>
    </div>
  </Section>
)

/** What needs no key: open jobs and applying. */
export const PublicDoors = ({ origin }: { origin: string }) => (
  <Section title="Without a key" id="boards">
    <div className="prose">
      <p>
        Open jobs, for your own site and for job boards. <code>:org</code> is the name in the
        address of your careers page.
      </p>
      <ul>
        <li>
          <code>GET {origin}/api/boards/:org/jobs</code>: the jobs, with <code>?content=true</code>{' '}
          their texts.
        </li>
        <li>
          <code>GET {origin}/api/boards/:org/jobs/:job</code>: one job, with what applying asks for
          and the privacy notice.
        </li>
        <li>
          <code>POST {origin}/api/boards/:org/jobs/:job</code>: apply, as{' '}
          <code>multipart/form-data</code> or JSON with a résumé as{' '}
          <code>{'{"filename", "content": base64}'}</code>. <code>consent</code> says that the
          person agreed to the notice whose version is in <code>notice</code>.
        </li>
        <li>
          <code>GET {origin}/api/boards/:org/jobs.xml</code>: all open jobs as an XML feed in the
          manner of Indeed.
        </li>
      </ul>
    </div>
  </Section>
)
