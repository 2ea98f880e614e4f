type Change = { organisation: string; who: string; what: string; link: string }

export const waysInMail = ({ organisation, who, what, link }: Change) => ({
  subject: `How people sign in to ${organisation} has changed`,
  text: `${who} ${what}.

Every owner of ${organisation} gets this mail. If you did not expect it, sign in by a code and look here:

${link}
`,
})
