type Facts = { organisation: string; who: string; provider: string; link: string }

export const preparedMail = ({ organisation, who, provider, link }: Facts) => ({
  subject: `A way to sign in to ${organisation} waits for an owner`,
  text: `${who} prepared ${provider} as the identity provider of ${organisation}.

Nothing has changed: it lets nobody in until an owner confirms it. Whoever runs a provider can come in as any member with an address in your domains, so confirm only what you expected, signed in by a code. You can also withdraw it:

${link}

Every owner of ${organisation} gets this mail.
`,
})

type Settled = Facts & { outcome: 'confirmed' | 'withdrawn' }

export const settledMail = ({ organisation, who, provider, link, outcome }: Settled) => ({
  subject: `The identity provider you prepared for ${organisation} was ${outcome}`,
  text: `${who} ${
    outcome === 'confirmed'
      ? `confirmed ${provider}, which you prepared: people can sign in to ${organisation} through it.`
      : `withdrew ${provider}, which you prepared for ${organisation}. How people sign in is as it was.`
  }

${link}
`,
})
