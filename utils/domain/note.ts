// A note: a text that is written over, and two texts where it was written apart in two copies.
import { textOrder } from './order';

/** A text of a note. */
export interface NoteText {
  text: string;
  /** Which opening of a page wrote it. */
  by: string;
  /** Epoch ms, or one more than the note's last stamp when the clock ran behind. */
  stamp: number;
}

/**
 * A multi-value register: what is known of a writer and no longer among the texts was written over.
 * After "Dotted Version Vectors", Preguiça et al., 2010, arXiv:1011.5808.
 */
export interface Note {
  /** Greatest stamp of `known`. */
  stamp: number;
  /** One, as a rule; more where it was written apart. An empty one says that the note was taken away. */
  texts: NoteText[];
  /** The last stamp of each writer. */
  known: Record<string, number>;
}

/** What a note says; texts written apart, the older first. */
export function noteText(note: Note | undefined): string {
  const texts = note?.texts.toSorted((a, b) => a.stamp - b.stamp || textOrder(a.text, b.text)) ?? [];
  return [...new Set(texts.map(({ text }) => text))].filter(Boolean).join('\n\n');
}
