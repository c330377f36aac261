// What each screen shows of the log.
import type { DeckId } from '#lib/deck/deck.ts';
import type { SessionId } from '#lib/log/event.ts';
import type { Need } from '../state/need.ts';

/** So many decks with missed facts are read, and as many again whenever more are asked for. */
export const missedDecks = 10;

const withoutDecks = ['/new', '/share', '/settings', '/help'];

/** `name`: the id in the address. A screen that is not named here may show anything. */
export function needOf(route: string | null, name: string): Need {
  if (route === '/' || withoutDecks.includes(route ?? '')) return { kind: 'today' };
  if (route === '/quiz') return { kind: 'session', session: name as SessionId };
  if (['/deck', '/article', '/update'].includes(route ?? ''))
    return { kind: 'deck', deck: name as DeckId };
  if (route === '/missed') return { kind: 'missed', decks: missedDecks };
  if (route === '/figures' || route === '/library') return { kind: 'figures' };
  return { kind: 'all' };
}
