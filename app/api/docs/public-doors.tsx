import { Section } from '#app/ui/layout/section.tsx'

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
