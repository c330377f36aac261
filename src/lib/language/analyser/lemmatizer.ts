// Form, part of speech and features -> lemma, by WordNet's exceptions, suffix rules and word lists.
import { isAlpha } from './characters.ts';
import type { Attributes } from './attribute-ruler.ts';
import type { LemmaTable, ModelFile } from './model-file.ts';

export type Lemmatizer = (token: Readonly<Attributes>) => string;

/** Whether a list of words, sorted by UTF-16 units and each between two line feeds, has `word`. */
function listHas(list: string, word: string): boolean {
  let low = 0;
  let high = list.length - 1;
  // low and high stand on line feeds.
  while (low < high) {
    const start = list.lastIndexOf('\n', (low + high) >> 1);
    const end = list.indexOf('\n', start + 1);
    const found = list.slice(start + 1, end);
    if (found === word) return true;
    if (found < word) low = end;
    else high = start;
  }
  return false;
}

/** Forms that are their own lemma. The conditions are spaCy's, which look at these features only. */
function isBaseForm({ pos, morph }: Readonly<Attributes>): boolean {
  const features = new Set(morph.split('|'));
  return (
    (pos === 'NOUN' && features.has('Number=Sing')) ||
    (pos === 'VERB' &&
      features.has('VerbForm=Fin') &&
      features.has('Tense=Pres') &&
      !morph.includes('Number=')) ||
    features.has('VerbForm=Inf') ||
    features.has('Degree=Pos')
  );
}

interface Words {
  readonly rules: LemmaTable['rules'];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: string;
}

function lemmaOf(text: string, { rules, exceptions, index }: Words): string {
  const lower = text.toLowerCase();
  const known: string[] = [];
  const unknown: string[] = [];
  for (const [suffix, replacement] of rules) {
    if (!lower.endsWith(suffix)) continue;
    const form = lower.slice(0, lower.length - suffix.length) + replacement;
    if (form === '') continue;
    if (listHas(index, form)) known.unshift(form);
    else if (isAlpha(form)) unknown.push(form);
    else known.push(form);
  }
  for (const form of exceptions.get(lower) ?? []) {
    if (!known.includes(form)) known.unshift(form);
  }
  return known[0] ?? unknown[0] ?? text;
}

export function openLemmatizer(model: ModelFile): Lemmatizer {
  const opened = new Map<string, Words>();

  /** Opened when first asked for: the lists are large. */
  function wordsFor(pos: string): Words | null {
    const table = model.lemmas[pos.toLowerCase()];
    if (!table) return null;
    let words = opened.get(pos);
    if (!words) {
      words = {
        rules: table.rules,
        exceptions: new Map(Object.entries(table.exceptions)),
        index: model.text(table.index),
      };
      opened.set(pos, words);
    }
    return words;
  }

  return (token) => {
    const { text, lower } = token.lexeme;
    if (token.pos === '' || token.pos === 'SPACE' || isBaseForm(token)) return lower;
    const words = wordsFor(token.pos);
    if (words) return lemmaOf(text, words);
    return token.pos === 'PROPN' ? text : lower;
  };
}
