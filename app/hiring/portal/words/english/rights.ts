export const rights = {
  title: 'Your data',
  lead: (organisation: string) =>
    `What ${organisation} holds about you is yours: you can have a copy of it, and you can have it erased.`,
  copy: {
    title: 'Have a copy',
    lead: 'Everything you gave us or were told, as a page to read, as a file for programs, and your own files.',
    ask: 'Make my copy',
    asked: 'Your copy is being made. Reload this page in a moment.',
    making: 'Your copy is being made. This page shows when it is ready; reload it in a moment.',
    fetch: 'Download the copy',
    until: 'The link works until',
    reload: 'Look again',
  },
  erasure: {
    title: 'Have it erased',
    lead: 'Your applications are withdrawn, and whatever tells who you are is deleted for good.',
    go: 'Erase my data…',
  },
  confirm: {
    wrongWord: 'This is not the word.',
    typeWord: (word: string) => `Type “${word}” to go on.`,
    title: 'Erase your data',
    lead: (organisation: string) =>
      `This is what happens when you ask ${organisation} to erase you:`,
    points: [
      'Applications that are still open are withdrawn.',
      'Your name, addresses, files, messages, and what was written about you are deleted, in a few minutes.',
      'What remains are numbers that tell nobody who you are, such as how many people applied.',
      'You leave this portal and cannot come back to these applications.',
    ],
    kept: 'The law asks us to keep records of applications for some time. Nobody works with yours meanwhile, and it is erased by itself by',
    label: 'Erase my data',
    final: 'This cannot be taken back.',
  },
  standing: {
    title: 'Erasure of your data',
    nothing: 'This page shows nothing about you, so you can keep its address.',
    asked: 'Asked for',
    until: 'Kept by law until',
    done: 'Done',
    states: {
      waiting: 'Asked for. It begins in a minute.',
      kept: 'Put off: the law keeps the record for now. Nobody works with it.',
      running: 'Under way.',
      done: 'Done. Nothing of you is left here.',
      withdrawn: 'Taken back.',
    },
  },
}
