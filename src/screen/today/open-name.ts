// What a quiz that was begun is called.
import type { Scope } from '#lib/log/event.ts';
import type { Current } from '#lib/review/session.ts';
import { today as words } from '../words/en/today.ts';

export function openName(scope: Scope, { deck }: Current): string {
  switch (scope.kind) {
    case 'deck':
      return deck.deck.article.title;
    case 'tag':
      return words.openQuiz.tag(scope.tag);
    case 'search':
      return words.openQuiz.search(scope.query);
    case 'due':
      return words.openQuiz.due;
    case 'missed':
      return words.openQuiz.missed;
  }
}
