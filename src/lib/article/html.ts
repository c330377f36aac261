// The markup of a page -> its paragraphs, in time that grows with its length alone, whatever is in it.
import { OpenElements } from './open-elements.ts';

const names = (list: string) => new Set(list.split(' '));

/** What an article is written in; within one another they are one paragraph. */
const readable = names('h1 h2 h3 h4 h5 h6 p li blockquote figcaption time td');

/** What stands around an article. */
const furniture = names('nav aside form footer svg template noscript');

/** What has no tags within, only its own end; none of it is to be read. */
const raw = names('script style xmp iframe noembed noframes textarea title');

/** What has nothing within. */
const empty = names('area base br col embed hr img input link meta param source track wbr');

/** What stands on lines of its own. */
const blocks = names(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table ul',
);

/** What parts words without standing on a line of its own. */
const partings = names('br td th tr option');

/** End tags that may be left out: what opens, what it ends, and within what it does not look further. */
const implied = [
  { by: blocks, ends: ['p'], within: [] },
  { by: names('li'), ends: ['li'], within: ['ul', 'ol', 'menu'] },
  { by: names('td th tr tbody tfoot'), ends: ['td', 'th'], within: ['table'] },
] as const;

/** As deep as browsers go: what is opened further within takes the place of the innermost. */
const deepest = 512;

/** After so many tags somebody else may have a turn. */
const stride = 1_000;

interface Paragraphs {
  /** Of readable elements. */
  readonly whole: string[];
  /** Of everything, a text on a line of its own each: for pages that have none of them. */
  readonly lines: string[];
}

/** The first of these alone is read of a page that has it. */
type Root = 'article' | 'main';

const isRoot = (name: string): name is Root => name === 'article' || name === 'main';

const none = (): Paragraphs => ({ whole: [], lines: [] });

class Gathering {
  readonly #open = new OpenElements();
  readonly #page = none();
  readonly #of: Partial<Record<Root, Paragraphs>> = {};
  /** Where among what is open those stand that are still open. */
  readonly #begun = new Map<Root, number>();
  #readable = 0;
  #dropped = 0;
  #paragraph = '';
  #line = '';

  text(text: string) {
    if (this.#dropped > 0) return;
    this.#line += text;
    if (this.#readable > 0) this.#paragraph += text;
  }

  start(name: string) {
    for (const { by, ends, within } of implied) {
      if (!by.has(name)) continue;
      const at = Math.max(...ends.map((end) => this.#open.last(end)));
      const bound = Math.max(-1, ...within.map((around) => this.#open.last(around)));
      if (at > bound) this.#close(at);
    }
    this.#turn(name);
    if (empty.has(name)) return;
    if (this.#open.count === deepest) this.#close(deepest - 1);
    if (isRoot(name) && this.#dropped === 0 && !this.#of[name]) {
      this.#of[name] = none();
      this.#begun.set(name, this.#open.count);
    }
    if (furniture.has(name)) this.#dropped += 1;
    if (readable.has(name)) this.#readable += 1;
    this.#open.push(name);
  }

  end(name: string) {
    const at = this.#open.last(name);
    if (at >= 0 && !this.#isAcross(name, at)) this.#close(at);
    this.#turn(name);
  }

  /** "<b><p>One.</b> Two.</p>": what is within lines ends nothing that has lines of its own. */
  #isAcross(name: string, at: number): boolean {
    if (blocks.has(name) || readable.has(name) || furniture.has(name)) return false;
    return [...blocks].some((block) => this.#open.last(block) > at);
  }

  /** The paragraphs of the page, or of what is all that is read of it. */
  done(): readonly string[] {
    this.#close(0);
    this.#turn('body');
    const { whole, lines } = this.#of.article ?? this.#of.main ?? this.#page;
    return whole.length > 0 ? whole : lines;
  }

  #close(at: number) {
    while (this.#open.count > at) {
      const name = this.#open.pop();
      if (blocks.has(name)) this.#endLine();
      if (furniture.has(name)) this.#dropped -= 1;
      if (readable.has(name)) this.#readable -= 1;
      if (this.#readable === 0) this.#endParagraph();
      for (const [root, begun] of this.#begun) {
        if (begun === this.#open.count) this.#begun.delete(root);
      }
    }
  }

  /** A line ends before what stands on one of its own, and after it; words end with less. */
  #turn(name: string) {
    if (blocks.has(name) || name === 'br') this.#endLine();
    if (blocks.has(name) || partings.has(name)) this.#paragraph += ' ';
  }

  #endLine() {
    this.#put('lines', this.#line);
    this.#line = '';
  }

  #endParagraph() {
    this.#put('whole', this.#paragraph);
    this.#paragraph = '';
  }

  #put(kind: keyof Paragraphs, text: string) {
    const paragraph = text.replace(/\s+/g, ' ').trim();
    if (paragraph === '') return;
    this.#page[kind].push(paragraph);
    for (const root of this.#begun.keys()) this.#of[root]?.[kind].push(paragraph);
  }
}

/**
 * The paragraphs of an article's page, in their order, with references such as `&eacute;` as they
 * were written and without any other markup. It pauses again and again, for others to have a turn.
 * Broken markup is read much as browsers do: what a tag begins and nothing ends is no text.
 */
export function* paragraphsOf(html: string): Generator<void, readonly string[]> {
  const gathering = new Gathering();
  const tags = new Tags(html);
  let at = 0;
  for (let count = 1; ; count += 1) {
    const tag = tags.from(at);
    gathering.text(html.slice(at, tag?.start ?? html.length));
    if (!tag) return gathering.done();
    at = tag.after;
    if (tag.kind === 'end') gathering.end(tag.name);
    else if (tag.kind === 'start') {
      if (raw.has(tag.name)) at = tags.endOf(tag.name, at);
      else if (tag.name !== 'svg' || html[at - 2] !== '/') gathering.start(tag.name);
    }
    if (count % stride === 0) yield;
  }
}

interface Tag {
  /** Comments, declarations and the like are 'other'. */
  readonly kind: 'start' | 'end' | 'other';
  readonly name: string;
  readonly start: number;
  readonly after: number;
}

const opening = /<(?:[a-z]|\/[a-z]|[!?/])/gi;
const name = /<\/?([a-z][^\s/>]*)/iy;
const attributes = /[^>=]*(?:>|=\s*(["']?))/y;

class Tags {
  readonly #html: string;
  /** False once a quote was open until the end: a tag ends at the next `>` from there on. */
  #quoted = true;

  constructor(html: string) {
    this.#html = html;
  }

  /** The next one from a place on; null when there is none. */
  from(place: number): Tag | null {
    opening.lastIndex = place;
    const start = opening.exec(this.#html)?.index;
    if (start === undefined) return null;
    name.lastIndex = start;
    const named = name.exec(this.#html)?.[1]?.toLowerCase();
    if (named === undefined) {
      const isComment = this.#html.startsWith('<!--', start);
      const after = isComment ? this.#past('-->', start + 2) : this.#past('>', start);
      return { kind: 'other', name: '', start, after };
    }
    const kind = this.#html[start + 1] === '/' ? 'end' : 'start';
    return { kind, name: named, start, after: this.#afterTag(start) };
  }

  /** Where the end tag of an element begins that has no tags within. */
  endOf(element: string, from: number): number {
    const end = new RegExp(`</${element}(?=[\\s/>])`, 'gi');
    end.lastIndex = from;
    return end.exec(this.#html)?.index ?? this.#html.length;
  }

  #afterTag(start: number): number {
    let at = start;
    while (this.#quoted) {
      attributes.lastIndex = at;
      const found = attributes.exec(this.#html);
      if (!found) break;
      at = attributes.lastIndex;
      const [text, quote = ''] = found;
      if (text.endsWith('>')) return at;
      if (quote !== '') at = this.#html.indexOf(quote, at) + 1;
      if (at === 0) break;
    }
    this.#quoted = false;
    return this.#past('>', start);
  }

  #past(mark: string, from: number): number {
    const at = this.#html.indexOf(mark, from);
    return at < 0 ? this.#html.length : at + mark.length;
  }
}
