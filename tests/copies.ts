// Copies of papers' marks as browsers keep them: each writes in its own by its own clock, and merges another's now and then.
import fc from 'fast-check';
import { act, takenBack, type Action, type UndoChange } from '../utils/domain/action';
import type { MarkedPaper } from '../utils/domain/import';
import { STATES, type Kept, type Marks } from '../utils/domain/mark';
import { mergeMarks } from '../utils/domain/merge';

/** Whatever a reader can do with a paper. `by`: the opening of a page where they do it. */
export function actionsBy(by: string): fc.Arbitrary<Action> {
  const tag = fc.constantFrom('routing', 'moe', 'прочитать', 'a/b');
  const text = fc.constantFrom('', 'See §3.', 'Ask Mira.', 'Wrong?');
  return fc.oneof(
    fc
      .constantFrom(...(['save', 'unsave', 'dismiss', 'undismiss', 'read', 'unread', 'see'] as const))
      .map((kind) => ({ kind })),
    fc.constantFrom(...STATES).map((state) => ({ kind: 'state', state }) as const),
    fc
      .constantFrom(...(['up', 'down', undefined] as const))
      .map((rating) => ({ kind: 'rate', rating }) as const),
    fc.record({ kind: fc.constantFrom('tag', 'untag'), tag }),
    fc.record({ kind: fc.constant('rename-tag'), tag, to: tag }),
    { weight: 3, arbitrary: text.map((written) => ({ kind: 'note', text: written, by }) as const) },
  );
}

/** What happens in a copy: an action, one taken back, or another copy's marks come in. */
type Step = { copy: 0 | 1 | 2; now: number } & ({ action: Action } | { undo: true } | { from: 0 | 1 | 2 });

const copy = fc.constantFrom(0 as const, 1 as const, 2 as const);
/** So few that stamps meet; a clock may run back. */
const now = fc.integer({ min: 1, max: 12 });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ copy, now, opening: fc.constantFrom('a', 'b') })
      .chain(({ opening, ...at }) =>
        actionsBy(`${opening} in ${String(at.copy)}`).map((action) => ({ ...at, action })),
      ),
  },
  { weight: 1, arbitrary: fc.record({ copy, now, undo: fc.constant(true as const) }) },
  { weight: 2, arbitrary: fc.record({ copy, now, from: copy }) },
);

/** What happened to a paper in three browsers. */
export const histories = fc.array(step, { size: 'max', maxLength: 30 });

/** The three copies of a paper's marks after all that. */
export function copiesAfter(history: Step[], id = '2611.00001'): [Marks, Marks, Marks] {
  const copies: [Marks, Marks, Marks] = [{ id }, { id }, { id }];
  const undos: [UndoChange[][], UndoChange[][], UndoChange[][]] = [[], [], []];
  for (const taken of history) {
    const own = copies[taken.copy];
    if ('from' in taken) copies[taken.copy] = mergeMarks(own, copies[taken.from]);
    if ('undo' in taken) copies[taken.copy] = undone(own, undos[taken.copy].pop() ?? [], taken.now);
    const done = 'action' in taken && act(taken.action, { id, title: '' }, own, taken.now);
    if (!done) continue;
    copies[taken.copy] = done.marks;
    undos[taken.copy].push(done.undo);
  }
  return copies;
}

function undone(marks: Marks, changes: UndoChange[], at: number): Marks {
  const after = { ...marks };
  for (const change of changes) {
    const isAsLeft = after[change.name]?.stamp === change.stamp;
    if (isAsLeft) after[change.name] = takenBack(change, after, 'an undo', at) as never;
  }
  return after;
}

/** What may be kept of a paper. */
export function keptsOf(id: string): fc.Arbitrary<Kept> {
  const text = fc.constantFrom('', 'A', 'Of small things', 'Über alles', '论文');
  const count = fc.nat(3);
  return fc.record(
    {
      paper: fc.record(
        {
          id: fc.constant(id),
          title: text,
          abstract: text,
          authors: fc.array(text.map((name) => ({ name })), { maxLength: 2 }),
          publishedAt: fc.nat(5),
          aiSummary: text,
          aiKeywords: fc.array(text, { maxLength: 2 }),
          repository: fc.constantFrom('a/b', 'northlake/sparse'),
          projectPage: fc.constantFrom('https://a.example/', 'https://b.example/c'),
        },
        { requiredKeys: ['id', 'title', 'abstract', 'authors'] },
      ),
      counts: fc.record({ upvotes: count, comments: count, stars: count }, { requiredKeys: ['upvotes'] }),
      rise: count,
      submitter: text,
      wantedAt: count,
    },
    { requiredKeys: ['paper', 'counts'] },
  ); // prettier-ignore
}

/** What two browsers that diverged have of a few papers. */
export const twoFiles: fc.Arbitrary<[MarkedPaper[], MarkedPaper[]]> = fc
  .array(histories, { minLength: 1, maxLength: 3 })
  .chain((all) =>
    fc.tuple(
      ...all.map((history, i) => {
        const id = `2611.0000${String(i)}`;
        const [one, other] = copiesAfter(history, id);
        return fc.tuple(
          keptsOf(id).map((kept) => ({ marks: one, kept })),
          keptsOf(id).map((kept) => ({ marks: other, kept })),
        );
      }),
    ),
  )
  .map((papers) => [papers.map(([one]) => one), papers.map(([, other]) => other)]);
