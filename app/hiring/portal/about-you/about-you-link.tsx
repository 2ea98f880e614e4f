import { words } from '#app/hiring/portal/words/words.ts'

/** The way to the two voluntary questions. */
export const AboutYouLink = ({ here }: { here: string }) => (
  <p className="text-muted">
    {words.aboutYou.ask} <a href={`${here}/about-you`}>{words.aboutYou.link}</a>.
  </p>
)
