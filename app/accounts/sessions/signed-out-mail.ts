type SignedOut = { organisation: string; who: string; sessions: number; link: string }

export const signedOutMail = ({ organisation, who, sessions, link }: SignedOut) => ({
  subject: `${who} signed you out of ${organisation}`,
  text: `${who} ended ${sessions === 1 ? 'one of your sessions' : `${sessions} of your sessions`} at ${organisation}. You can sign in again at any time.

Where you are signed in, and how to end a session yourself, is on your account page:

${link}
`,
})
