// The English analyser: en_core_web_sm 3.8 in TypeScript. A text comes in, a Doc as spaCy's would be goes out.
import type { Kernel } from './arithmetic.ts';
import { openAttributeRuler, type Attributes } from './attribute-ruler.ts';
import { openEntityRecogniser } from './entities.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { openLemmatizer } from './lemmatizer.ts';
import { openVocabulary } from './lexeme.ts';
import { lowerArcs } from './lifted-arcs.ts';
import { readModelFile } from './model-file.ts';
import { openParser } from './parser.ts';
import { plainArithmetic } from './plain-arithmetic.ts';
import type { Analyser, Doc, Entity, Token } from '../reading.ts';
import { sentenceStarts } from './sentence-starts.ts';
import { openTagger } from './tagger.ts';
import { openTok2Vec } from './tok2vec.ts';
import { openTokenizer } from './tokenizer.ts';

const SHARED_FEATURES = 6;
const ENTITY_FEATURES = 4;
/** Places in Lexeme.mixed: with and without a space after, and for the entities' own network. */
const SHARED_SLOT = 0;
const ENTITY_SLOT = 2;

function entityLabels(entities: readonly Entity[], tokens: number): string[] {
  const labels = new Array<string>(tokens).fill('');
  for (const { start, end, label } of entities) labels.fill(label, start, end);
  return labels;
}

/**
 * Opens the analyser.
 * @param model the unpacked bytes of static/language/en.bin.gz; they stay in use
 * @param kernel what `loadKernel` gave; plain JavaScript, six times slower, without it
 * @throws ModelDamaged when the bytes are not a whole model of this version
 */
export function loadAnalyser(model: Uint8Array, kernel: Kernel = plainArithmetic): Analyser {
  const file = readModelFile(model);
  const arithmetic = kernel();
  const tokenize = openTokenizer(file.tokenizer, openVocabulary(file));
  const tok2vec = openTok2Vec(arithmetic, file, 'tok2vec', SHARED_FEATURES, SHARED_SLOT);
  const tagger = openTagger(arithmetic, file);
  const parser = openParser(arithmetic, file);
  const ruler = openAttributeRuler(file);
  const lemmatize = openLemmatizer(file);
  const entityTok2vec = openTok2Vec(arithmetic, file, 'ner', ENTITY_FEATURES, ENTITY_SLOT);
  const recogniser = openEntityRecogniser(arithmetic, file);

  const { synsets, words, antonyms } = file.lexicon;
  const lexicon = openLexicon(() => ({
    synsets: file.text(synsets),
    words: file.text(words),
    antonyms: file.text(antonyms),
  }));

  return {
    lexicon,
    analyse(given): Doc {
      const text = given.toWellFormed();
      const pieces = tokenize(text);
      const isSpace = (i: number) => pieces[i]?.lexeme.isSpace === true;

      const tags: string[] = [];
      parser.transitions.begin(pieces.length);
      tok2vec.run(pieces, (first, count, at) => {
        tags.push(...tagger.tags(at, count));
        parser.transitions.take(first, count, at);
      });
      const arcs = parser.parse(pieces.length);
      lowerArcs(arcs, isSpace);
      const starts = sentenceStarts(arcs.heads);

      const attributes = pieces.map(({ lexeme }, i): Attributes => ({
        lexeme,
        tag: tags[i] ?? '',
        dep: arcs.labels[i] ?? '',
        pos: '',
        morph: '',
        lemma: '',
      }));
      ruler(attributes);

      recogniser.transitions.begin(pieces.length);
      entityTok2vec.run(pieces, (first, count, at) => {
        recogniser.transitions.take(first, count, at);
      });
      const entities = recogniser.entities({
        tokens: pieces.length,
        isSpace,
        isStart: (i) => starts[i] === 1,
      });
      const entityOf = entityLabels(entities, pieces.length);

      const tokens = attributes.map((token, i): Token => {
        const { idx, space } = pieces[i] as (typeof pieces)[number];
        return {
          i,
          idx,
          text: token.lexeme.text,
          space,
          lemma: token.lemma === '' ? lemmatize(token) : token.lemma,
          pos: token.pos,
          tag: token.tag,
          morph: token.morph,
          dep: token.dep,
          head: arcs.heads[i] ?? i,
          sentStart: starts[i] === 1,
          entType: entityOf[i] ?? '',
        };
      });
      return { text, tokens, entities };
    },
  };
}
