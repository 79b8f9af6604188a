// The model of what must hold after any sequence of events: what the reader said, and what the sources answered.
import type { Day } from '../../utils/domain/day';
import type { Paper } from '../../utils/domain/paper';

/** Whether a paper is saved and since when. A new one at each change: that it is the same one means that nothing changed. */
interface Said {
  savedAt?: number;
}

interface Change {
  id: string;
  before: Said | undefined;
  after: Said;
}

export class Model {
  private said = new Map<string, Said>();
  private actions: Change[][] = [];
  /** The facts that were painted of each paper the reader ever said something about: they are kept for ever. */
  kept = new Map<string, Set<string>>();
  /** What was new in a list the reader looked at: it is never new again. */
  looked = new Set<string>();
  /** Upvotes by the last good answer of a day that told of the paper. */
  upvotes = new Map<Day, Map<string, number>>();
  /** The papers of each day that was answered well during the last step. */
  answered = new Map<Day, Set<string>>();
  private lacking = new Map<Day, Map<string, number>>();

  /** The reader saves papers (`savedAt`) or takes them off: what they want, whatever their page had painted. */
  say(painted: { paper: Paper }[], savedAt?: number): void {
    const papers = painted.map(({ paper }) => paper);
    const wanting = papers.filter(({ id }) => this.isSaved(id) !== (savedAt !== undefined));
    const changes = wanting.map(({ id }) => this.change(id, savedAt));
    if (changes.length > 0) this.actions.push(changes);
    wanting.forEach((paper) => this.keep(paper));
  }

  /** Takes the last action back, except where something else was said since; then the one before is the last. */
  undo(): void {
    for (const { id, before, after } of this.actions.pop() ?? []) {
      if (this.said.get(id) !== after) continue;
      const restored = this.change(id, before?.savedAt).after;
      const made = this.actions.flat().filter((change) => change.after === before);
      for (const change of made) change.after = restored;
    }
  }

  /** Another browser's copy says something: no action of this reader's, and nothing to undo. */
  hear(paper: Paper, savedAt?: number): void {
    this.keep(paper);
    this.change(paper.id, savedAt);
  }

  /** A good answer for a day: its counts hold from now on. */
  answer(day: Day, rows: Map<string, number>): void {
    const known = this.upvotes.get(day) ?? new Map<string, number>();
    const lacking = [...known.keys()].filter((id) => !rows.has(id));
    this.lacking.set(day, new Map(lacking.map((id) => [id, this.timesLacking(day, id) + 1])));
    this.answered.set(day, new Set(rows.keys()));
    this.upvotes.set(day, new Map([...known, ...rows]));
  }

  /** How many answers running lacked a paper that the day's answers had before: at two it is gone. */
  timesLacking(day: Day, id: string): number {
    return this.lacking.get(day)?.get(id) ?? 0;
  }

  /** The last saved first, by the clock as it was; the id decides between equals. */
  readingList(): string[] {
    return [...this.said]
      .filter(([id]) => this.isSaved(id))
      .toSorted(([a, { savedAt: x }], [b, { savedAt: y }]) => y! - x! || (a < b ? 1 : -1))
      .map(([id]) => id);
  }

  private keep({ id, ...facts }: Paper): void {
    this.kept.set(id, new Set([...(this.kept.get(id) ?? []), ...Object.keys(facts)]));
  }

  private isSaved(id: string): boolean {
    return this.said.get(id)?.savedAt !== undefined;
  }

  private change(id: string, savedAt: number | undefined): Change {
    const before = this.said.get(id);
    const after: Said = savedAt === undefined ? {} : { savedAt };
    this.said.set(id, after);
    return { id, before, after };
  }
}
