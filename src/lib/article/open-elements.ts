// The elements of a page that are open, innermost last, found by their names at once.

export class OpenElements {
  readonly #names: string[] = [];
  /** Places of each name, outermost first. */
  readonly #places = new Map<string, number[]>();

  get count(): number {
    return this.#names.length;
  }

  /** Place of the innermost one of this name; -1 when none is open. */
  last(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  push(name: string): void {
    const places = this.#places.get(name) ?? [];
    places.push(this.#names.length);
    this.#places.set(name, places);
    this.#names.push(name);
  }

  /** Takes the innermost one away; throws when none is open. */
  pop(): string {
    const name = this.#names.pop();
    if (name === undefined) throw new Error('no element is open');
    this.#places.get(name)?.pop();
    return name;
  }
}
