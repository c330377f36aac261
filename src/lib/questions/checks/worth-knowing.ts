// Checks of the rubric's fifth point: what is asked for says something, and nobody knows it anyway.
import { placeOf } from '../../language/mentions/gazetteer.ts';
import { extentOf, subjectOf } from '../../language/tree.ts';
import { verbOf } from '../turn.ts';
import { sentencesOf } from './nations.ts';
import type { Check } from './check.ts';

/** Roles that say hardly anything. */
const hollowRoles =
  /^(?:leader|official|member|student|chief|fellow|partner|owner|executive|speaker|general|guard|agent|assistant)$/i;

const hollowNumbers = /^(?:one|two|1|2|zero|0|half|hundreds|thousands|millions|dozens|both)$/i;

/** Names made of nothing but a common word and a capital. */
const hollowNames =
  /^(?:the )?(?:north|south|east|west|church|academy|house|senate|government|state|university|party|council|court|crown|army|navy|war|society|union|city|province|tsar|king|queen|president|god|sir|internet|web|bible)s?$/i;

/** What everybody who studies is given. */
const degree =
  /^(?:Ph\.? ?D\.?|[BM]\.?[AS]c?\.?|M\.?D\.?|M\.?B\.?A\.?|Bachelors?|Masters?|Doctorate)$/;

export const worthKnowing: readonly Check[] = [
  {
    reason: 'hollow-name',
    certainty: 'doubt',
    because: 'a common word with a capital names nothing by itself',
    example: 'North Korea broadcasts propaganda into the ______. (North)',
    fails: ({ candidate: { key, answer } }) =>
      /^(?:name|place|organisation|person)$/.test(key.kind) &&
      (hollowNames.test(answer) || degree.test(answer)),
  },
  {
    reason: 'home-country',
    certainty: 'hard',
    because:
      'where the place lies or the person comes from that the article is about is well known',
    example: 'York / a centre of Viking trade in northern ______',
    fails: ({ candidate: { key }, findings }) => {
      const { protagonist, reading } = findings;
      if (!protagonist || !/^(?:country|province)$/.test(key.kind)) return false;
      const lead = reading.article.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';
      if (protagonist.gender === 'it') return lead.includes(key.text);
      const own = placeOf(key.text)?.country;
      return lead.split(/[^\p{L}]+/u).some((word) => {
        const place = placeOf(word);
        return place?.kind === 'nationality' && place.country === own;
      });
    },
  },
  {
    reason: 'topical-country',
    certainty: 'hard',
    because: 'the country an article keeps speaking of is guessed without reading the sentence',
    example: 'Anti-Taliban fighters captured key areas in eastern ______.',
    fails: ({ candidate: { key }, findings }) => {
      const country = key.kind === 'country' ? placeOf(key.text)?.country : undefined;
      const { sentences } = findings.reading;
      if (country === undefined || sentences.length < 8) return false;
      return sentencesOf(country, findings) >= Math.max(4, sentences.length / 5);
    },
  },
  {
    reason: 'hollow-number',
    certainty: 'doubt',
    because: '"one" and "two" are everywhere',
    example: 'Two of the ______ boats sank.',
    fails: ({ candidate }) =>
      candidate.key.kind === 'number' &&
      (hollowNumbers.test(candidate.key.text) ||
        /^(?:first|second|third)$/.test(candidate.key.text)),
  },
  {
    reason: 'hollow-role',
    certainty: 'doubt',
    because: '"a leader" may be anything',
    example: 'Erdoğan was a Turkish ______. (leader)',
    fails: ({ candidate: { key, answer } }) => key.kind === 'role' && hollowRoles.test(answer),
  },
  {
    reason: 'hollow-nationality',
    certainty: 'doubt',
    because: 'of what nation an actor or an army is can be guessed, or told by the names around it',
    example: 'Jared Padalecki is an ______ actor.',
    fails: ({ candidate }) => candidate.key.kind === 'nationality',
  },
  {
    reason: 'plain-nationality',
    certainty: 'hard',
    because:
      'American is what one says first, and a nationality without others beside it is typed blindly',
    example: 'As ______ physicist John Wheeler summarized it. (American)',
    fails: ({ candidate: { key, options } }) =>
      key.kind === 'nationality' && (key.text === 'American' || options === null),
  },
  {
    reason: 'aside-name',
    certainty: 'doubt',
    because: 'a name in a phrase before the subject is seldom what the sentence is about',
    example: 'With the help of ______, he published the book in 1724.',
    fails: ({ candidate: { fact, key, options }, tokens }) => {
      if (!/^(?:person|organisation|name|place)$/.test(key.kind) || options !== null) return false;
      const verb = verbOf(fact);
      const subject = verb && subjectOf(fact.statement.sentence, verb);
      if (!subject || key.from <= 1) return false;
      const { first } = extentOf(fact.statement.sentence, subject);
      return (tokens[key.to - 1]?.i ?? 0) < first;
    },
  },
  {
    reason: 'famous-holder',
    certainty: 'doubt',
    because: 'the office names its holder',
    example: 'President Vladimir ______',
    fails: ({ candidate, tokens }) =>
      candidate.key.kind === 'person' &&
      !/ /.test(candidate.key.text) &&
      tokens[candidate.key.from - 1]?.pos === 'PROPN',
  },
];
