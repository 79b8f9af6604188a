// The papers the reader saved or dismissed: those in view at once, the others when the page is idle, each kept true.
import { useEffect, useState } from 'preact/hooks';
import { subscribe } from '../utils/db/changes';
import { keptOf, MARKED, shelvedMarks } from '../utils/db/library';
import { readMarks } from '../utils/db/marks';
import { failureOf, type Failure } from '../utils/domain/failure';
import { isDismissed, isSaved, type Marks } from '../utils/domain/mark';
import { byShelving, isOn, type Shelf, type ShelvedPaper } from '../utils/domain/shelf';

export interface Marked {
  /** By id; nothing until those in view are read. */
  papers?: ReadonlyMap<string, ShelvedPaper>;
  /** The marks of all of them, though their facts may still be on their way. */
  marks: ReadonlyMap<string, Marks>;
  isComplete: boolean;
  failure?: Failure;
}

/** As many as a window shows, and some. */
const IN_VIEW = 40;
/** So few that reading them delays no key. */
const SLICE = 200;

/** Reads what is marked, first what comes first on a shelf, and follows every commit paper by paper. */
export function useMarked(first: Shelf): Marked {
  const [marked, setMarked] = useState<Marked>({ marks: new Map(), isComplete: false });
  useEffect(() => {
    let over = false;
    let isComplete = false;
    const marks = new Map<string, Marks>();
    const papers = new Map<string, ShelvedPaper>();
    let failure: Failure | undefined;
    const tell = () =>
      !over &&
      setMarked({
        papers: new Map(papers),
        marks: new Map(marks),
        isComplete: isComplete && !failure,
        ...(failure && { failure }),
      });
    const readFacts = async (ids: string[]) => {
      for (const kept of await keptOf(ids)) {
        const its = marks.get(kept.paper.id);
        if (its) papers.set(kept.paper.id, { ...kept, marks: its });
      }
    };
    // One read after the other: what was asked later is newer.
    let last = Promise.resolve();
    const inTurn = (job: () => Promise<void>): Promise<void> => {
      last = last
        .then(() => (over ? undefined : job()))
        .catch((thrown: unknown) => {
          failure = failureOf(thrown);
          if (!over) setMarked((now) => ({ ...now, failure: failureOf(thrown) }));
        });
      return last;
    };
    const update = async (ids: string[]) => {
      const found = await readMarks(ids);
      for (const id of ids) {
        const its = found.get(id);
        papers.delete(id);
        marks.delete(id);
        if (its && (isSaved(its) || isDismissed(its))) marks.set(id, its);
      }
      await readFacts(ids.filter((id) => marks.has(id)));
      tell();
    };
    const unsubscribe = subscribe(MARKED, (ids) => void inTurn(() => update(ids)));
    const readAll = async () => {
      for (const its of await shelvedMarks()) marks.set(its.id, its);
      const by = byShelving(first);
      const all = [...marks.values()];
      const [here, elsewhere] = [
        all.filter((its) => isOn(first, its)),
        all.filter((its) => !isOn(first, its)),
      ];
      const ids = [...here.toSorted(by), ...elsewhere].map(({ id }) => id);
      await readFacts(ids.slice(0, IN_VIEW));
      isComplete = ids.length <= IN_VIEW;
      tell();
      void readRest(ids.slice(IN_VIEW));
    };
    const readRest = async (ids: string[]) => {
      for (let i = 0; i < ids.length && !over; i += SLICE) {
        await idle();
        await inTurn(() => readFacts(ids.slice(i, i + SLICE)));
      }
      isComplete = true;
      tell();
    };
    void inTurn(readAll);
    return () => {
      over = true;
      unsubscribe();
    };
  }, []);
  return marked;
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 100 });
  });
}
