/** The way to the two voluntary questions. */
export const AboutYouLink = ({ here }: { here: string }) => (
  <p className="text-muted">
    Two voluntary questions help us check that we treat people alike. They have no effect on your
    application: <a href={`${here}/about-you`}>about you, if you like</a>.
  </p>
)
