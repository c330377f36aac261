// Words of the help page.
export const help = {
  title: 'Help',
  sections: [
    {
      title: 'How it works',
      steps: [
        'Copy the whole text of an article and paste it under New.',
        'Factdeck reads it on your phone and writes questions. Drop those you do not like and keep the rest.',
        'Answer them once right after reading. Today then asks you again, each time just before you would forget.',
        'What you miss comes back in the same quiz, and waits under Missed facts until you have it right on two days.',
      ],
    },
    {
      title: 'What the words mean',
      steps: [
        'New: not asked yet.',
        'Learning: you have picked the answer among others, but not yet recalled it from memory.',
        'Known: you have typed the answer from memory at least once.',
        'Missed: you had it wrong, and not yet right again on two different days.',
      ],
    },
    {
      title: 'When a question is wrong',
      steps: [
        'Tap “Wrong question” to drop it for good; Undo brings it back.',
        'If you typed the right answer in other words, tap “I was right”.',
      ],
    },
    {
      title: 'Add it to an Android phone',
      steps: [
        'Open Factdeck in Chrome and tap the three dots at the top right.',
        'Tap “Add to Home screen”, then “Install”.',
        'Open it from the home screen. It now works without a network, and the browser keeps your decks more safely.',
      ],
    },
    {
      title: 'Add it to an iPhone or iPad',
      steps: [
        'Open Factdeck in Safari and tap the Share button, the square with an arrow.',
        'Tap “Add to Home Screen”, then “Add”.',
        'Open it from the home screen before you make decks: what was made in Safari does not move along.',
      ],
    },
    {
      title: 'On a keyboard',
      steps: ['The number keys choose an answer, Enter goes on to the next question.'],
    },
  ],
};
