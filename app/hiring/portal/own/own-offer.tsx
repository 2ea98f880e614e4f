import { words } from '#app/hiring/portal/words/words.ts'

/** The way to the offer of an application, where there is one. */
export const OwnOfferLink = ({ here, standing }: { here: string; standing: { key: string } }) => (
  <p>
    <a className={standing.key === 'offer' ? 'button is-primary' : 'button'} href={`${here}/offer`}>
      {words.offer.read}
    </a>
  </p>
)
