import { expect, test } from 'vitest';
import { openAttributeRuler, type Attributes } from '#lib/language/analyser/attribute-ruler.ts';
import { openLemmatizer } from '#lib/language/analyser/lemmatizer.ts';
import { openVocabulary } from '#lib/language/analyser/lexeme.ts';
import { readModelFile } from '#lib/language/analyser/model-file.ts';
import { modelBytes } from '../../../../src/tools/language/open-analyser.ts';

const model = readModelFile(modelBytes());
const vocabulary = openVocabulary(model);
const lemmatize = openLemmatizer(model);
const rule = openAttributeRuler(model);

const token = (text: string, given: Partial<Attributes>): Attributes => ({
  lexeme: vocabulary.lexeme(text),
  tag: '',
  dep: '',
  pos: '',
  morph: '',
  lemma: '',
  ...given,
});

// As spaCy has them.
test.each([
  ['mice', 'NOUN', 'Number=Plur', 'mouse'],
  ['went', 'VERB', 'Tense=Past|VerbForm=Fin', 'go'],
  ['blorfings', 'NOUN', 'Number=Plur', 'blorfing'],
  ['Blorfing', 'VERB', 'Aspect=Prog|VerbForm=Part', 'blorfe'],
  ['Running', 'VERB', 'Aspect=Prog|VerbForm=Part', 'run'],
  ['better', 'ADV', 'Degree=Cmp', 'well'],
  ['larger', 'ADJ', 'Degree=Cmp', 'large'],
  ['News', 'NOUN', 'Number=Sing', 'news'],
  ['Says', 'VERB', 'Number=Sing|Person=3|Tense=Pres|VerbForm=Fin', 'say'],
  ['say', 'VERB', 'Tense=Pres|VerbForm=Fin', 'say'],
  ['Byron', 'PROPN', 'Number=Sing', 'Byron'],
  ['The', 'DET', '', 'the'],
  ['“', 'PUNCT', '', '"'],
  ['axes', 'NOUN', 'Number=Plur', 'axis'],
  ['caddies', 'VERB', 'Number=Sing', 'caddie'],
  ['leaves', 'NOUN', 'Number=Plur', 'leaf'],
  ['ies', 'NOUN', 'Number=Plur', 'y'],
  ['x-rays', 'NOUN', 'Number=Plur', 'x-ray'],
  ['\n', 'SPACE', '', '\n'],
])('%j as %s %s is %j', (text, pos, morph, lemma) => {
  expect(lemmatize(token(text, { pos, morph }))).toBe(lemma);
});

test.each([
  ['are', 'VBP', 'ROOT', 'AUX', 'Mood=Ind|Tense=Pres|VerbForm=Fin', 'be'],
  ['have', 'VBP', 'aux', 'AUX', 'Mood=Ind|Tense=Pres|VerbForm=Fin', 'have'],
  ['had', 'VBD', 'ROOT', 'VERB', 'Tense=Past|VerbForm=Fin', 'have'],
  ['that', 'IN', 'mark', 'SCONJ', '', ''],
  ['It', 'PRP', 'dobj', 'PRON', 'Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs', 'it'],
  ['\n', 'NN', 'dobj', 'SPACE', '', ''],
])('%j with tag %s as %s', (text, tag, dep, pos, morph, lemma) => {
  const given = token(text, { tag, dep });
  rule([given]);
  expect([given.pos, given.morph, given.lemma]).toEqual([pos, morph, lemma]);
});

test('a rule of two tokens changes the one it names', () => {
  const tokens = [token('gon', { tag: 'VBG' }), token('na', { tag: 'TO' })];
  rule(tokens);
  expect(tokens.map(({ lemma }) => lemma)).toEqual(['go', 'to']);
});
