// The model of what must hold after any sequence of events: what the reader said, and what the sources answered.
import type { Day } from '../../utils/domain/day';
import type { Paper } from '../../utils/domain/paper';

/** Whether a paper is saved and since when. A new one at each change: that it is the same one means that nothing changed. */
interface Said {
  savedAt?: number | undefined;
}

/** What the answers of a day told of a paper: its last upvotes, and how many answers running have lacked it since. */
interface Told {
  upvotes: number;
  lacking: number;
}

export class Model {
  private said = new Map<string, Said | undefined>();
  private actions: { id: string; before: Said | undefined; after: Said }[][] = [];
  /** The facts that were painted of each paper the reader ever said something about: they are kept for ever. */
  kept = new Map<string, string[]>();
  /** What was new in a list the reader looked at: it is never new again. */
  looked = new Set<string>();
  /** Each paper of a day's good answers; one that two answers running lack is gone. */
  told = new Map<Day, Map<string, Told>>();
  /** The papers of each day that was answered well during the last step. */
  answered = new Map<Day, Set<string>>();

  /** The reader saves papers (`savedAt`) or takes them off: what they want, whatever their page had painted. */
  say(painted: { paper: Paper }[], savedAt?: number): void {
    const wanting = painted.filter(({ paper }) => this.isSaved(paper.id) !== (savedAt !== undefined));
    if (wanting.length > 0) this.actions.push(wanting.map(({ paper }) => this.hear(paper, savedAt)));
  }

  /** Takes the last action back, except where something else was said since; then the one before is the last. */
  undo(): void {
    for (const { id, before, after } of this.actions.pop() ?? [])
      if (this.said.get(id) === after) this.said.set(id, before);
  }

  /** Something is said of a paper; by another browser's copy it is no action of this reader's, and nothing to undo. */
  hear({ id, ...facts }: Paper, savedAt?: number) {
    const change = { id, before: this.said.get(id), after: { savedAt } };
    this.said.set(id, change.after);
    this.kept.set(id, [...(this.kept.get(id) ?? []), ...Object.keys(facts)]);
    return change;
  }

  /** A good answer for a day: its counts hold from now on. */
  answer(day: Day, rows: Map<string, number>): void {
    const told = this.told.get(day) ?? new Map<string, Told>();
    for (const paper of told.values()) paper.lacking += 1;
    for (const [id, upvotes] of rows) told.set(id, { upvotes, lacking: 0 });
    this.told.set(day, told);
    this.answered.set(day, new Set(rows.keys()));
  }

  /** The last saved first, by the clock as it was; the id decides between equals. */
  readingList(): string[] {
    return [...this.said]
      .filter(([id]) => this.isSaved(id))
      .toSorted(([a, x], [b, y]) => y!.savedAt! - x!.savedAt! || (a < b ? 1 : -1))
      .map(([id]) => id);
  }

  private isSaved(id: string): boolean {
    return this.said.get(id)?.savedAt !== undefined;
  }
}
