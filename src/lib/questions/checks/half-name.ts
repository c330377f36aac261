// A check of the rubric's third point: the key is cut out of a longer name.
import type { Piece } from '../../facts/statement.ts';
import type { Token } from '../../language/reading.ts';
import type { Check } from './check.ts';

/** A key among the pieces around it; both by their place from it, before and behind. */
interface Around {
  readonly before: (steps: number) => string;
  readonly behind: (steps: number) => string;
  readonly tokenBefore: (steps: number) => Token | undefined;
  readonly tokenBehind: (steps: number) => Token | undefined;
  /** How many pieces stand before it. */
  readonly from: number;
  readonly key: string;
}

interface Cut {
  readonly because: string;
  readonly example: string;
  readonly holds: (around: Around) => boolean;
}

const isCapital = (text: string) => /^\p{Lu}[\p{L}.'’-]*$/u.test(text);

const isNoun = (token: Token | undefined) => /^NNS?$/.test(token?.tag ?? '');
const isVerb = (token: Token | undefined) => /^(?:VB\p{L}?|TO)$/u.test(token?.tag ?? '');

/** What has a title. */
const work =
  /^(?:film|movie|comedy|drama|thriller|documentary|series|show|musical|opera|novel|book|textbook|poem|story|play|album|song|single|magazine|journal|newspaper|painting|game|award)$/i;

const cuts: readonly Cut[] = [
  {
    because: 'behind a colon "The" begins the second half of a title',
    example: 'the voice of Batman in Batman: The ______ (Animated Series)',
    holds: ({ before }) => before(1) === 'The' && before(2) === ':' && isCapital(before(3)),
  },
  {
    because: 'a hyphen ties it to another half',
    example: 'the Polish-______ (Lithuanian Commonwealth)',
    holds: ({ before, behind }) => /[-–/]$/.test(before(1)) || /^[-–/]$/.test(behind(1)),
  },
  {
    because: 'a common word with a capital opens the name',
    example: 'in the Daughters of the ______; raised funds for To Write ______',
    holds: ({ before, tokenBefore, from }) => {
      const opens = (at: number, is: (token: Token | undefined) => boolean) =>
        from > at && isCapital(before(at)) && is(tokenBefore(at));
      const of = before(1) === 'the' ? 2 : 1;
      return (before(of) === 'of' && opens(of + 1, isNoun)) || opens(1, isVerb);
    },
  },
  {
    because: 'a hyphen before the two words that "and" joins ties both to the first half',
    example: 'his residency in Otolaryngology–Head and ______ (Neck Surgery)',
    holds: ({ before, from }) =>
      from > 3 && before(1) === 'and' && isCapital(before(2)) && /^[-–/]$/.test(before(3)),
  },
  {
    because: 'what "for" or "of" opens goes on behind "and"',
    example: 'the Berkman Klein Center for Internet and ______ (Society)',
    holds: ({ before, from }) =>
      from > 4 &&
      before(1) === 'and' &&
      isCapital(before(2)) &&
      /^(?:for|of)$/.test(before(3)) &&
      /^(?:Cent(?:er|re)|Institute|Department|Ministry|School|Faculty|College|Office|Society|Academy|Committee|Commission|Bureau|Council|Agency|Board)$/.test(
        before(4),
      ),
  },
  {
    because: 'a preposition with a capital is none of a name',
    example: 'from Rochester to ______ (Near Tobermory)',
    holds: ({ key }) =>
      /^(?:Near|Off|Outside|Inside|Around|Beyond|Behind|Towards?) \p{Lu}/u.test(key),
  },
  {
    because: 'an institution and what somebody is there are two',
    example: 'professor at the ______ (University of Pisa and Senior Researcher)',
    holds: ({ key }) =>
      / (?:and|&) (?:\p{Lu}\p{L}+ )*(?:Researcher|Director|Chair(?:man|woman)?|Professor|President|Fellow|Editor|Founder|Member|Manager|Scientist|Lecturer|Consultant)$/u.test(
        key,
      ),
  },
  {
    because: 'whom it is for goes on behind it',
    example: 'the ______ with AIDS (American Foundation for Children)',
    holds: ({ key, behind }) =>
      / (?:for|of) /.test(key) &&
      /^(?:with|without|against|in|on)$/.test(behind(1)) &&
      /^\p{Lu}{2,}$/u.test(behind(2)),
  },
  {
    because: 'a prize for something is named with what it is for',
    example: 'The Antonio Pizzigati Prize for Software in the ______ (Public Interest)',
    holds: ({ before, from }) => {
      const place = before(1) === 'the' ? 2 : 1;
      return (
        from > place + 3 &&
        before(place) === 'in' &&
        isCapital(before(place + 1)) &&
        before(place + 2) === 'for' &&
        /^(?:Prize|Award|Medal|Fellowship)$/.test(before(place + 3))
      );
    },
  },
  {
    because: 'two things that one command or agency is for',
    example: 'the U.S. Army Training and ______ (Doctrine Command)',
    holds: ({ before, key }) =>
      before(1) === 'and' &&
      /^(?:Training|Research|Health|Food|Trade|Education|Science|Commerce|Safety|Planning|Housing|Environment|Energy|Fish|Parks|Transport)$/.test(
        before(2),
      ) &&
      / (?:Command|Agency|Committee|Council|Commission|Bureau|Administration|Ministry|Department|Service|Board|Authority|Organi[sz]ation|Institute|Cent(?:er|re))$/.test(
        key,
      ),
  },
  {
    because: 'a comma within it joins two names of a list; a university is told by its town',
    example: 'the operas of ______, and Rossini (Bellini, Donizetti)',
    holds: ({ key }) =>
      /, \p{Lu}/u.test(key) && !/^(?:University|College) of [^,]+, [^,]+$/.test(key),
  },
  {
    because: 'a kind of work before it and capitals behind it make it half of a title',
    example: '2003’s comedy ______ by the Dozen (Cheaper)',
    holds: ({ before, behind }) =>
      work.test(before(1)) &&
      /^(?:by|of|in|on|and|for|to|the|no)$/.test(behind(1)) &&
      (isCapital(behind(2)) || (behind(2) === 'the' && isCapital(behind(3)))),
  },
  {
    because: 'a prize is named as a whole',
    example: 'won the ______ of the Match award (Budweiser Man)',
    holds: ({ behind, tokenBehind }) =>
      behind(1) === 'of' &&
      behind(2) === 'the' &&
      isCapital(behind(3)) &&
      tokenBehind(3)?.dep === 'compound' &&
      tokenBehind(4)?.tag === 'NN',
  },
  {
    because: 'joined names share the plural or the head at their end',
    example: 'managed by the Wildlife and ______ (Parks Department)',
    holds: ({ before, tokenBefore, key }) =>
      before(1) === 'and' &&
      tokenBefore(2)?.pos === 'PROPN' &&
      (/^(?:nmod|compound)$/.test(tokenBefore(2)?.dep ?? '') ||
        (/ (?:Departments|Ministries|Committees|Offices|Agencies)\b/.test(key) &&
          !key.includes(' of '))),
  },
  {
    because: 'a nation before it belongs to what an institution is called',
    example: 'the South African ______ (Astronomical Observatory)',
    holds: ({ tokenBefore, key }) =>
      tokenBefore(1)?.entType === 'NORP' &&
      tokenBefore(1)?.tag === 'JJ' &&
      /(?:^| )(?:Observatory|Institute|Academy|Association|Society|Commission|Agency|Federation|Foundation)$/.test(
        key,
      ),
  },
  {
    because: 'a number before it makes it a unit, an era or a street',
    example: 'constructed about 300 ______ by Ptolemy II (BC); at 4 ______',
    holds: ({ tokenBefore, key }) =>
      tokenBefore(1)?.tag === 'CD' &&
      !/^\d{4}$/.test(tokenBefore(1)?.text ?? '') &&
      key.split(' ').length <= 2,
  },
];

export const halfName: Check = {
  reason: 'half-name',
  certainty: 'hard',
  because: 'the key is cut out of a longer name',
  example: 'the voice of Batman in Batman: The ______ (Animated Series)',
  fails: ({ candidate: { key, fact }, tokens }) => {
    if (!/^(?:name|organisation|place|person)$/.test(key.kind)) return false;
    const { pieces } = fact.statement;
    const text = (piece: Piece | undefined) => piece?.text ?? '';
    const around: Around = {
      before: (steps) => text(pieces[key.from - steps]),
      behind: (steps) => text(pieces[key.to - 1 + steps]),
      tokenBefore: (steps) => tokens[key.from - steps],
      tokenBehind: (steps) => tokens[key.to - 1 + steps],
      from: key.from,
      key: key.text,
    };
    return cuts.some(({ holds }) => holds(around));
  },
};
