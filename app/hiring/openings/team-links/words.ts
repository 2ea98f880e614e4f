/** What the page for the links about the team says. */
export const words = {
  title: 'Links about the team',
  lead: 'Where candidates can read about the people they would work with: publications, talks, code, a page about the team. They stand on the careers page and in the portal.',
  name: 'What is there',
  nameHint: 'Such as “Talk on demand forecasting”',
  address: 'Web address',
  row: (number: number) => `Link ${number}`,
  empty: 'An empty row is left out.',
  none: 'None yet. Candidates want to know whom they would work with.',
  edit: 'Edit',
  save: 'Save',
  cancel: 'Cancel',
  saved: 'The links are saved. Candidates see them from now on.',
}
