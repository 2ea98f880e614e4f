import type { CardConflict } from '#app/hiring/scorecards/form/card-form.ts'
import { BothTexts } from '#app/ui/forms/autosave/both-texts.tsx'

/** Both texts, so that nothing is lost; what is in the form stays there. */
export const ConflictNotice = ({ message, yours, theirs }: CardConflict) => (
  <BothTexts
    title="Saved in another window meanwhile"
    lead={`${message} Your text is in the form below; saving it now replaces the other one.`}
    yours={{ name: 'In this window', text: yours }}
    theirs={{ name: 'Saved in the other window', text: theirs }}
  />
)
