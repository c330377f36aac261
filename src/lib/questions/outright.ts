// Every way of asking outright for a key: questions that do not show a blank.
import type { Fact } from '../facts/fact.ts';
import type { Lexicon } from '../language/lexicon/lexicon.ts';
import { askCount } from './ask-count.ts';
import { askWhat } from './ask-what.ts';
import { askWhich } from './ask-which.ts';
import { askFor, askWho } from './ask.ts';
import type { Form } from './candidate.ts';
import type { Key } from './keys.ts';
import { askTerm } from './term-keys.ts';

export interface Outright {
  readonly form: Form;
  readonly prompt: string;
}

const asked = (form: Form, prompt: string | null): readonly Outright[] =>
  prompt === null ? [] : [{ form, prompt }];

export function outrightFor(fact: Fact, key: Key, lexicon: Lexicon): readonly Outright[] {
  const moved = askFor(fact, key);
  if (fact.asked) return moved ? [moved] : [];
  return [
    ...(moved ? [moved] : asked('which', askWhich(fact, key))),
    ...asked('who', askWho(fact, key)),
    ...asked('how-many', askCount(fact, key)),
    ...asked('what', askTerm(fact, key) ?? askWhat(fact, key, lexicon)),
  ];
}
