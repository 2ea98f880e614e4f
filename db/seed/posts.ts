/** Two posts of the sample company: one that could go out, one that is half written. */
export const samplePosts = [
  {
    by: 'leilani',
    daysAgo: 6,
    begun: {
      pattern: 'borrowed-list',
      subject: '',
      title: 'Questions before a model goes live',
      link: 'https://example.com/before-going-live',
      article:
        'Seven questions before a model goes live, by Mina Halloran. 1. Who changes what they do because of it? ' +
        '2. What does it cost to be wrong? 3. Which result would make us stop? 4. Who notices when the data drifts? ' +
        '5. Who answers the phone after the launch? In a survey of 212 teams, 61% could not answer the fourth one.',
    },
    slots: {
      person: 'Mina Halloran',
      topic: 'questions to ask before a model goes live',
      points:
        'Who changes what they do because of it?\n' +
        'What does it cost to be wrong, in each direction?\n' +
        'Which result would make us stop?\n' +
        'Who notices when the data drifts?\n' +
        'Who answers the phone after the launch?',
      reading:
        'The fourth one is the one we skipped most often. Her survey says that 61% of teams skip it too. ' +
        'We now name that person before we train anything.',
      link: 'https://example.com/before-going-live',
      hashtags: '#MachineLearning #MLOps #DataTeams',
    },
    ready: true,
    inDays: 3,
  },
  {
    by: 'leilani',
    daysAgo: 2,
    begun: {
      pattern: 'success-story',
      /** The first success story there is. */
      subject: 'story',
      title: 'Delivery notes, told outside',
      link: '',
      article: '',
    },
    slots: {
      how: 'We changed the scanners of two depots.\nPeople look at the fields the model is not sure about.',
      caveat: 'it came a quarter later than we thought.',
      people: 'morning shift',
    },
    ready: false,
    inDays: null,
  },
] as const
