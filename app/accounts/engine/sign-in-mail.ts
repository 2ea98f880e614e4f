type SignInMail = { code: string; link: string; minutes: number }

/** Groups of four are easier to read and to type; spaces are ignored where the code is typed in. */
export const spacedCode = (code: string): string => code.replace(/(\d{4})(?=\d)/g, '$1 ')

export const signInMail = ({ code, link, minutes }: SignInMail) => ({
  subject: 'Your sign-in code for Groundwork',
  text: `Your sign-in code is

    ${spacedCode(code)}

Type it into the page where you asked for it, or open this link in the same browser:

${link}

Both work once and for ${minutes} minutes. If you ask again, only the newest code works.

You did not ask? Then somebody typed your address by mistake. Do nothing: without this mail nobody gets in. Never pass the code on; we do not ask for it.
`,
})
