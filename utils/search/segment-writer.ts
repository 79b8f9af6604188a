// Writes a segment from its papers and terms, both in their order.
import { ByteWriter } from './bytes';
import { writePosting } from './postings';
import { segmentOf, type SegmentRecord } from './segment';

export class SegmentWriter {
  #papers = 0;
  #terms = 0;
  readonly #lengths: number[] = [];
  readonly #ids = texts();
  readonly #dictionary = texts();
  readonly #postings = texts();
  #last = -1;

  /** The next paper, with the lengths of its fields. */
  paper(id: Uint8Array, lengths: Iterable<number>): void {
    this.#papers += 1;
    add(this.#ids, id);
    for (const length of lengths) this.#lengths.push(Math.min(length, 0xffff));
  }

  /** The next document of the term that `term` ends. */
  posting(document: number, counts: number): void {
    writePosting(this.#postings.bytes, this.#last, document, counts);
    this.#last = document;
  }

  /** The term whose postings were just written; one without any is left out. */
  term(term: Uint8Array): void {
    if (this.#last === -1) return;
    this.#last = -1;
    this.#terms += 1;
    add(this.#dictionary, term);
    endText(this.#postings);
  }

  finish(): SegmentRecord {
    const sizes = new ByteWriter();
    for (const each of [this.#ids, this.#dictionary, this.#postings]) sizes.copy(each.sizes.written);
    return segmentOf(this.#papers, this.#terms, {
      lengths: this.#lengths,
      ids: this.#ids.bytes.written,
      terms: this.#dictionary.bytes.written,
      postings: this.#postings.bytes.written,
      sizes: sizes.written,
    });
  }
}

/** Texts one after another, and how many bytes each has. */
interface TextWriter {
  bytes: ByteWriter;
  sizes: ByteWriter;
  /** Where the last one ended. */
  end: number;
}

function texts(): TextWriter {
  return { bytes: new ByteWriter(), sizes: new ByteWriter(), end: 0 };
}

function add(to: TextWriter, text: Uint8Array): void {
  to.bytes.copy(text);
  endText(to);
}

function endText(of: TextWriter): void {
  of.sizes.varint(of.bytes.length - of.end);
  of.end = of.bytes.length;
}
