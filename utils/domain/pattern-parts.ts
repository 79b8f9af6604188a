// The parts of a pattern, as a regular expression is read: sequences of signs and groups, and how often each may come.

/** Thrown where a pattern looks around or back. */
export class Looks extends Error {}

/** Sequences of which any one is looked for. */
export type Choice = readonly Sequence[];
export type Sequence = readonly Part[];

/** A sign or a group, as it is written, and how often it may come. */
export interface Part {
  written: string;
  /** What is in the group. */
  group?: Choice;
  from: number;
  to: number;
}

/** Reads a pattern whose syntax is right. Throws `Looks` where it looks around or back. */
export function readPattern(source: string): Choice {
  return new Reading(source).choice();
}

class Reading {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Sequences with `|` between them, up to the end of their group. */
  choice(): Choice {
    const all = [this.sequence()];
    while (this.take('|')) all.push(this.sequence());
    return all;
  }

  private sequence(): Sequence {
    const parts: Part[] = [];
    while (this.at < this.source.length && !/^[|)]/.test(this.rest())) {
      const start = this.at;
      const group = this.part();
      const written = this.source.slice(start, this.at);
      parts.push({ written, ...(group && { group }), ...this.often() });
    }
    return parts;
  }

  /** Passes a sign, or a group and gives what is in it. */
  private part(): Choice | undefined {
    if (this.take('(')) {
      if (!this.take('?:') && this.rest().startsWith('?')) throw new Looks();
      const group = this.choice();
      this.take(')');
      return group;
    }
    if (/^\\[1-9k]/.test(this.rest())) throw new Looks();
    const [sign] = /^(?:\[(?:\\.|[^\]\\])*\]|\\[pPu]\{[^}]*\}|\\.|.)/su.exec(this.rest())!;
    this.at += sign.length;
    return undefined;
  }

  /** How often a part may come. Whether it is read often first or seldom first is the same to what is found. */
  private often(): Pick<Part, 'from' | 'to'> {
    const [all = '', sign, least = '', comma, most = ''] =
      /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.rest()) ?? [];
    this.at += all.length;
    if (all === '') return { from: 1, to: 1 };
    if (sign) return { from: Number(sign === '+'), to: sign === '?' ? 1 : Infinity };
    const from = Number(least);
    if (comma === undefined) return { from, to: from };
    return { from, to: most === '' ? Infinity : Number(most) };
  }

  private take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private rest(): string {
    return this.source.slice(this.at);
  }
}
