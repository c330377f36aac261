// The state of an arc-eager parse with unshift, as spaCy's StateC: stack, buffer, arcs, sentence starts.

/** Words are token indexes; -1 is no word. */
export class ParseState {
  readonly heads: Int32Array;
  /** Label index of the arc to the head. */
  readonly labels: Int32Array;
  readonly #length: number;
  readonly #stack: number[] = [];
  /** Words given back to the buffer; they come before the rest of the text. */
  readonly #returned: number[] = [];
  #next = 0;
  readonly #unshiftable: Uint8Array;
  readonly #starts: Uint8Array;
  /** The child attached last on either side of a word, and for each child the one before it there. */
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  readonly #before: Int32Array;

  constructor(length: number) {
    const none = () => new Int32Array(length).fill(-1);
    this.#length = length;
    this.heads = none();
    this.labels = none();
    this.#lastLeft = none();
    this.#lastRight = none();
    this.#before = none();
    this.#unshiftable = new Uint8Array(length);
    this.#starts = new Uint8Array(length);
    if (length > 0) this.#starts[0] = 1;
  }

  get final(): boolean {
    return this.#stack.length === 0 && this.bufferLength === 0;
  }

  get stackDepth(): number {
    return this.#stack.length;
  }

  get bufferLength(): number {
    return this.#length - this.#next + this.#returned.length;
  }

  /** The word `i` below the top of the stack. */
  stack(i: number): number {
    return this.#stack[this.#stack.length - 1 - i] ?? -1;
  }

  /** The word `i` after the front of the buffer. */
  buffer(i: number): number {
    const fromText = i - this.#returned.length;
    if (fromText < 0) return this.#returned[this.#returned.length - 1 - i] ?? -1;
    return this.#next + fromText < this.#length ? this.#next + fromText : -1;
  }

  leftChild(head: number): number {
    return head < 0 ? -1 : (this.#lastLeft[head] as number);
  }

  rightChild(head: number): number {
    return head < 0 ? -1 : (this.#lastRight[head] as number);
  }

  isStart(word: number): boolean {
    return this.#starts[word] === 1;
  }

  isUnshiftable(word: number): boolean {
    return this.#unshiftable[word] === 1;
  }

  shift(): void {
    const returned = this.#returned.pop();
    this.#stack.push(returned ?? this.#next++);
  }

  /** Pops the top; a top without a head goes back to the buffer unless it is alone. */
  reduce(): void {
    const top = this.stack(0);
    if (this.heads[top] === -1 && this.#stack.length > 1) {
      this.#unshiftable[top] = 1;
      this.#returned.push(top);
    }
    this.#stack.pop();
  }

  leftArc(label: number): void {
    const head = this.buffer(0);
    this.#attach(head, this.stack(0), label);
    this.#unshiftable[head] = 0;
    this.#stack.pop();
  }

  rightArc(label: number): void {
    this.#attach(this.stack(0), this.buffer(0), label);
    this.shift();
  }

  startSentence(): void {
    this.#starts[this.buffer(1)] = 1;
  }

  #children(head: number, child: number): Int32Array {
    return head > child ? this.#lastLeft : this.#lastRight;
  }

  #attach(head: number, child: number, label: number): void {
    const former = this.heads[child] as number;
    if (former >= 0) {
      // A word that loses its head is on the stack, so its head has attached nothing after it.
      this.#children(former, child)[former] = this.#before[child] as number;
    }
    const children = this.#children(head, child);
    this.#before[child] = children[head] as number;
    children[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
  }
}
