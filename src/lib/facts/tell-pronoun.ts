// Does a line of the article say whom or what a later statement's pronoun means?
import { isSubject } from '../language/tree.ts';
import { mayBePerson, namesPerson } from './bound.ts';
import type { Word } from './line.ts';
import { isPlural, peopleOf, reach, type Asked, type Telling } from './riddle.ts';
import { animacyOf } from './topics.ts';

/** Is this word of a line somebody: a name, a noun for people? */
const isPerson = ({ line }: Asked, { piece, token }: Word) =>
  namesPerson(line.statement, piece) || (!piece.written && mayBePerson(token));

/** Is it one for certain? A name of unknown class may be a thing. */
const isSurelyPerson = (asked: Asked, word: Word) =>
  namesPerson(asked.line.statement, word.piece) ||
  (word.token.pos === 'NOUN' && isPerson(asked, word));

/** May "he" be the man of a biography, though the line tells of another? */
function maySkip({ line: { text }, token, protagonist }: Asked): boolean {
  if (protagonist === null || protagonist.gender === 'it') return false;
  const own = protagonist.gender === 'he' ? /^(?:he|him|his)$/i : /^(?:she|hers?)$/i;
  return own.test(token.text) && !wordsOfName(protagonist.name).some((word) => text.includes(word));
}

/** The words of a name by which a line may call its bearer. */
const wordsOfName = (name: string) =>
  name.split(' ').filter((word) => /^\p{Lu}\p{L}{2}/u.test(word));

export function tellsPronoun(asked: Asked): Telling | null {
  const { line, words, token, distance, back } = asked;
  if (maySkip(asked)) return null;
  const animacy = animacyOf(token.text);
  // "Their son": two people together stay together for some sentences.
  if (distance > (animacy === 'many' ? Math.max(back, reach) : back)) return null;
  const subject = words.find((word) => isSubject(word.token));
  if (!subject || animacy === null) return null;
  const noun = subject.piece.written || /^(?:NOUN|PROPN)$/.test(subject.token.pos);
  if (!noun) return null;
  const plural = !subject.piece.written && isPlural(line.statement.sentence, subject.token);
  const fits =
    animacy === 'many'
      ? plural
      : !plural &&
        (animacy === 'person' ? isPerson(asked, subject) : !isSurelyPerson(asked, subject));
  const lack = Math.max(0, distance - 1) * 0.4;
  if (animacy === 'many' && !fits && peopleOf(asked).size > 1)
    return { lack: 0.4 + distance * 0.2, doubts: ['cue-pronoun'] };
  if (fits) {
    const rivals = animacy === 'person' && peopleOf(asked).size > 1;
    return {
      lack: lack + (rivals ? 0.5 : 0),
      doubts: ['cue-pronoun', ...(rivals ? ['rival-antecedent'] : [])],
    };
  }
  return null;
}
