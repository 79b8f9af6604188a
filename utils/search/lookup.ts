// What one word finds in a collection: the terms it stands for count as one, each as well as it matches.
import { encoded, placeOf } from './bytes';
import type { Collection, Member } from './collection';
import { BITS, FIELDS } from './fields';
import type { OwnWords } from './own-words';
import { readPostings } from './postings';
import { eachTypo } from './typos';
import { OWN_WEIGHT, summed } from './weights';
import { canBegin, closeness, editsOf, formsOf, HOW, QUALITY, type How, type Word } from './word';

export class Lookup {
  /** How many papers were found. */
  papers = 0;
  /** Summed weights of what was found in each document, 0 where nothing was. */
  readonly weights: Float64Array;
  /** The first term found in each document, doubled twice, plus its place in `HOW`; of the reader's, its place in `own`. */
  readonly via: Uint32Array;
  /** The counts of that term, in the word's fields; 0 where only the reader wrote it. */
  readonly counts: Uint8Array;
  readonly word: Word;
  /** The terms of the reader's that were taken. */
  readonly own: string[] = [];
  readonly #ownWords: OwnWords | undefined;
  readonly #collection: Collection;
  readonly #bits: number;
  /** Of each member the ranges of terms taken, `[from, to)`: none counts twice. */
  readonly #taken: [from: number, to: number][][];

  /** Looks for the word itself; for what it begins, if it is open, or if it is nowhere and not quoted. */
  constructor(collection: Collection, word: Word, own?: OwnWords) {
    this.#collection = collection;
    this.word = word;
    this.#bits = word.fields.reduce((bits, field) => bits | BITS[field], 0);
    this.#taken = collection.members.map(() => []);
    this.weights = new Float64Array(collection.documents);
    this.via = new Uint32Array(collection.documents);
    this.counts = new Uint8Array(collection.documents);
    this.#addExact();
    if (word.open || (this.papers === 0 && !word.strict)) this.#addPrefixes();
    // An author's name is not meant where a note has it.
    this.#ownWords = word.fields === FIELDS ? own : undefined;
    this.#addOwn(word.open ? ['exact', 'prefix'] : ['exact']);
  }

  /** Looks for what the word may be a slip of: fewer edits first. */
  addTypos(): void {
    if (this.word.strict) return;
    for (const [i, member] of this.#collection.members.entries()) {
      const found: [term: number, edits: number][] = [];
      for (const form of formsOf(this.word)) {
        const most = editsOf(form);
        if (most > 0) eachTypo(member.segment, form, most, (term, edits) => found.push([term, edits]));
      }
      for (const [term, edits] of found.toSorted(([a, m], [b, n]) => m - n || a - b)) {
        this.#add(member, i, [term, term + 1], 'typo', QUALITY.typo[edits - 1]!);
      }
    }
    this.#addOwn(this.word.open ? ['typo'] : ['prefix', 'typo']);
  }

  #addExact(): void {
    for (const [i, member] of this.#collection.members.entries()) {
      for (const form of formsOf(this.word)) {
        const { at, found } = placeOf(encoded(form), member.segment.dictionary);
        if (found) this.#add(member, i, [at, at + 1], 'exact', QUALITY.exact);
      }
    }
  }

  #addPrefixes(): void {
    for (const [i, member] of this.#collection.members.entries()) {
      const { dictionary } = member.segment;
      for (const form of formsOf(this.word).filter(canBegin)) {
        const from = placeOf(encoded(form), dictionary).at;
        const to = placeOf(afterAll(form), dictionary).at;
        this.#add(member, i, [from, to], 'prefix', QUALITY.prefix);
      }
    }
  }

  /** Adds what the reader wrote and the word matches in one of some ways. */
  #addOwn(ways: readonly How[]): void {
    for (const [term, documents] of this.#ownWords ?? []) {
      const how = closeness(this.word, term);
      if (how === undefined || !ways.includes(how)) continue;
      const via = 4 * (this.own.push(term) - 1) + HOW.indexOf(how);
      // Few words are meant: how many edits it takes does not matter among them.
      const quality = how === 'typo' ? QUALITY.typo[0] : QUALITY[how];
      for (const document of documents) {
        if (this.weights[document] === 0) {
          this.papers += 1;
          this.via[document] = via;
        }
        this.weights[document]! += quality * OWN_WEIGHT;
      }
    }
  }

  /** Adds terms of a range, those that were taken before left out. */
  #add(member: Member, i: number, [from, to]: [number, number], how: How, quality: number): void {
    const taken = this.#taken[i]!;
    for (let term = from; term < to; term++) {
      if (taken.some((range) => term >= range[0] && term < range[1])) continue;
      this.#addTerm(member, term, 4 * term + HOW.indexOf(how), quality);
    }
    taken.push([from, to]);
  }

  #addTerm({ segment, base, outdated }: Member, term: number, via: number, quality: number): void {
    const { weights, postings } = this.#collection;
    const { weights: sums, via: first, counts: its } = this;
    const { lengths } = segment;
    const bits = this.#bits;
    const length = readPostings(segment, term, postings);
    let papers = 0;
    for (let i = 0; i < length; i++) {
      const counts = postings[i]! & bits;
      const at = postings[i]! >>> 8;
      if (counts === 0 || outdated[at]) continue;
      const document = base + at;
      const sum = sums[document]!;
      if (sum === 0) {
        papers += 1;
        first[document] = via;
        its[document] = counts;
      }
      sums[document] = sum + quality * summed(counts, weights, lengths, at * FIELDS.length);
    }
    this.papers += papers;
  }
}

/** What comes right after everything that begins with a form. */
function afterAll(form: string): Uint8Array {
  return Uint8Array.of(...encoded(form), 0xff);
}
