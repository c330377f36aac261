// Offices told by the words before a name: "Russian Deputy Foreign Minister Mikhail Bogdanov".
import { placeOf } from '../language/mentions/gazetteer.ts';
import type { Name, Names } from '../language/mentions/names.ts';
import { textOf } from '../language/mentions/raw-names.ts';
import type { Reading, Sentence, Token } from '../language/reading.ts';
import { asTheyStand, written, type Composed } from './composed.ts';
import { textOfPieces } from './statement.ts';
import roleNouns from '../language/mentions/role-nouns.json' with { type: 'json' };

const roles = new Set([...roleNouns, 'leader', 'president', 'captain', 'king', 'queen']);

/** Words that stand before a role and are part of it. */
const qualifiers =
  /^(?:prime|foreign|deputy|vice|first|interior|defen[cs]e|finance|health|justice|education|economy|trade|chief|executive|general|supreme|state|attorney|special|national|opposition|team|party)$/i;

/** Of these a country, or its team, has one at a time; of deputies, envoys and professors it has many. */
const unique =
  /^(?:(?:prime|foreign|interior|defen[cs]e|finance|health|justice) minister|president|chancellor|king|queen|emperor|pope|chief justice|attorney general|supreme leader|captain|coach)$/i;

const monthOf = (iso: string) =>
  new Date(iso).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

interface Office {
  /** Tokens `[first, end)` that say whose office: "Russian", or "Malaysia's". */
  readonly owner: readonly [number, number];
  readonly role: readonly [number, number];
}

const isRole = ({ lemma, text }: Token) =>
  roles.has(lemma.toLowerCase()) || roles.has(text.toLowerCase());

/** The office that stands right before a name, with its country; null when there is none. */
function officeBefore(sentence: Sentence, name: Name): Office | null {
  const { tokens } = sentence.doc;
  let end = name.first;
  if (tokens[end - 1]?.text === ',') end--;
  const last = tokens[end - 1];
  if (!last || end - 1 < sentence.first || !isRole(last)) return null;
  let first = end - 1;
  const qualifies = (token: Token | undefined) =>
    token !== undefined && (qualifiers.test(token.text) || isRole(token));
  while (first > sentence.first && qualifies(tokens[first - 1])) first--;
  const owner = ownerBefore(sentence, first);
  return owner === null ? null : { owner: [owner, first], role: [first, end] };
}

/** Where "Russian", "US" or "New Zealand's" begins that ends before token `end`; null without one. */
function ownerBefore(sentence: Sentence, end: number): number | null {
  const { tokens } = sentence.doc;
  const possessive = /^['’]s?$/.test(tokens[end - 1]?.text ?? '');
  const last = possessive ? end - 2 : end - 1;
  for (const first of [last - 1, last]) {
    if (first < sentence.first) continue;
    const text = textOf(sentence.doc, first, last + 1);
    if (/^the /i.test(text)) continue;
    const kind = placeOf(text)?.kind;
    // "the US President", but "the Pakistani Foreign Minister".
    const adjective = kind === 'nationality' || /^(?:US|U\.S\.|UK|U\.K\.)$/.test(text);
    if (possessive ? kind === 'country' : adjective) return first;
  }
  return null;
}

function compose(sentence: Sentence, name: Name, office: Office, month: string): Composed {
  const owner = asTheyStand(sentence, ...office.owner);
  const role = asTheyStand(sentence, ...office.role);
  const person = asTheyStand(sentence, name.first, name.end);
  const roleText = textOfPieces(role);
  const ownerText = textOfPieces(owner);
  const isUnique = unique.test(roleText);
  const possessive = /['’]s?$/.test(ownerText);
  const article = possessive
    ? ''
    : isUnique
      ? ' the'
      : /^(?:A|E(?!u)|I|O)/.test(ownerText)
        ? ' an'
        : ' a';
  const pieces = [
    written(`In ${month},`, sentence.first),
    ...person,
    written(`was${article}`, name.end),
    ...owner,
    ...role,
  ];
  const roleFrom = pieces.length - role.length;
  const asked = isUnique
    ? {
        from: 1,
        to: 1 + person.length,
        kind: 'person' as const,
        outright: `Who was${article} ${ownerText} ${roleText} in ${month}?`,
      }
    : { from: roleFrom, to: pieces.length, kind: 'role' as const, outright: null };
  return {
    clause: 'office',
    sentence,
    statement: { sentence, pieces, people: new Set() },
    asked: { ...asked, iso: null },
  };
}

/** Offices whose holders are known without the article. */
const famous = /^(?:president|king|queen|emperor|pope)$/i;

const lastWord = ({ doc }: Sentence, { role }: Office) => doc.tokens[role[1] - 1]?.text ?? '';

/** Who held which office when a report was written, each person once. */
export function officesIn(reading: Reading, names: Names): readonly Composed[] {
  const { date } = reading.article;
  if (date === null) return [];
  const told = new Set<string>();
  return reading.sentences.flatMap((sentence) =>
    names.of(sentence).flatMap((name): Composed[] => {
      if (name.kind !== 'person' || !/ /.test(name.text) || told.has(name.full)) return [];
      const office = officeBefore(sentence, name);
      if (!office || famous.test(lastWord(sentence, office))) return [];
      told.add(name.full);
      return [compose(sentence, name, office, monthOf(date))];
    }),
  );
}
