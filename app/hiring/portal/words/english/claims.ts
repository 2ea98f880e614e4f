export const claims = {
  title: 'Did you send this?',
  lead: 'It came through the public form in your name, where anybody can type a name. Until you say that it is yours, nobody takes it for your word.',
  kinds: {
    application: (title: string) => `An application for ${title}`,
    note: (title: string) => `A note about the application for ${title}`,
    file: (title: string) => `A file with the application for ${title}`,
  },
  look: 'It downloads. Nobody checked what is in it.',
  mine: 'Mine',
  notMine: 'Not mine',
  closes: 'If it is not yours, this application is closed.',
  confirmed: 'Thank you. It counts as yours now.',
  denied: 'Thank you. The team sees that it is not yours.',
  closed:
    'Thank you. The application is closed, and the team sees that it is not yours. You can still apply yourself.',
  answered: 'You have answered this already.',
  tooLate:
    'You have answered an offer or been to an interview in this application, so it can no longer be closed as not yours. You can withdraw it, or write to the team, on its own page.',
  reason: 'The candidate says that they did not send this application.',
}
