import { Section } from '#app/ui/layout/section.tsx'

const ways = [
  {
    want: 'Open positions on your own site or on a job board',
    how: 'Nothing to set up: published openings can be fetched by anybody. Give your web team, or the job board, the addresses under “Without a key”.',
    to: '#boards',
  },
  {
    want: 'Another system that reads or changes something, such as payroll or reporting',
    how: 'Make a key under Settings, API keys, and tick what it may. It sees and does what you may and no more, until you revoke it or leave. Give it to whoever runs the other system, by a safe way: it is shown once.',
    to: '#keys',
  },
  {
    want: 'To be told when somebody applies, is hired, or a plan changes',
    how: 'Add the address of the other system under Settings, Webhooks, and choose what it hears of. What arrived and what did not stands there too.',
    to: '#others',
  },
  {
    want: 'Members that come and go with your company’s directory',
    how: 'Under Settings, Directory, you find what Entra ID or Okta asks for.',
  },
  {
    want: 'An assistant that reads your openings and plans',
    how: 'Connect it with a key. It reads and proposes; people decide.',
    to: '#others',
  },
]

/** What can be connected and where to begin, for whoever sets it up and need not be a programmer. */
export const FirstSteps = () => (
  <Section title="What do you want to connect?" card>
    <dl className="stack">
      {ways.map(({ want, how, to }) => (
        <div key={want}>
          <dt className="font-semibold">{want}</dt>
          <dd>
            {how} {to && <a href={to}>Details for developers</a>}
          </dd>
        </div>
      ))}
    </dl>
    <p className="text-muted text-sm">
      Everybody can make keys of their own; webhooks and the directory are for owners and admins.
      Where an organisation pays for its plan, keys, webhooks, directories and assistants belong to
      the Business plan.
    </p>
  </Section>
)
