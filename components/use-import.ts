// Bringing papers in: read, told what it would do, then done slice by slice.
import { useRef, useState } from 'preact/hooks';
import { send } from '../utils/commands';
import { copyOf, storedOf, storedWatches } from '../utils/db/backups';
import { settings } from '../utils/db/settings';
import { bringIn, bringKnown, bringLooks, bringWatches } from '../utils/db/write/import';
import { setSettings } from '../utils/db/write/settings';
import { failureOf, type Failure } from '../utils/domain/failure';
import { broughtIn, verdictOn, watchBroughtIn, type MarkedPaper, type Verdict } from '../utils/domain/import';
import type { FileFailure, Incoming } from '../utils/domain/incoming';
import { canonical } from '../utils/domain/order';
import type { Watch, WatchRule } from '../utils/domain/watch';
import type { SettingName } from '../utils/domain/settings';
import { readRecords } from '../utils/files/backup';
import { LARGEST, readIncoming } from '../utils/files/incoming';
import { OPENING } from './opening';

/** Papers of a slice: a view's read between two of them stays quick. */
const SLICE = 100;

/** A watch that would be another, with what it looks for here; nothing where there is none. */
export interface PlannedWatch {
  watch: Watch;
  here: WatchRule | undefined;
}

/** What bringing in would do, paper by paper, the watches that it would change, and which settings would be others. */
export type Plan = Record<Verdict, MarkedPaper[]> & { watches: PlannedWatch[]; settings: SettingName[] };

export type Importing =
  | { step: 'none' }
  | { step: 'reading' }
  | { step: 'wrong'; failure: FileFailure }
  | { step: 'planned'; incoming: Incoming; plan: Plan }
  | { step: 'writing'; done: number; of: number }
  /** `done`: how many papers were written before. */
  | { step: 'failed'; failure: Failure; done: number }
  | { step: 'done'; plan: Plan; refused: number };

export interface Import {
  importing: Importing;
  /** Whether something else was brought while this went on: it was not read. */
  missed: boolean;
  /** Reads a file and tells what it would do. */
  onFile: (file: Blob) => void;
  /** The same with a text, a list of links say. */
  onText: (text: string) => void;
  /** Does what was planned. */
  onConfirm: (incoming: Incoming, plan: Plan) => void;
  /** Adds at once the papers that a text names; what else it may be is planned first. */
  onAdd: (text: string) => void;
  /** Restores our own copy of a time (epoch ms). */
  onRestore: (at: number) => void;
  onCancel: () => void;
}

export function useImport(): Import {
  const [importing, setImporting] = useState<Importing>({ step: 'none' });
  const [missed, setMissed] = useState(false);
  const isBusy = useRef(false);
  /** Shows how a step ended, a failure of the storage too. */
  const show = async (step: () => Promise<Importing>) => {
    // Two at once would tell of each other's progress, and the end of one that waited would hide how this one ended.
    if (isBusy.current) {
      setMissed(true);
      return;
    }
    isBusy.current = true;
    setMissed(false);
    const ended = await step().catch((thrown: unknown): Importing => ({
      step: 'failed',
      failure: failureOf(thrown),
      done: 0,
    }));
    isBusy.current = false;
    setImporting(ended);
  };
  const read = async (text: string, isAdded = false): Promise<Importing> => {
    const incoming = readIncoming(text, Date.now());
    if ('wrong' in incoming) return { step: 'wrong', failure: incoming };
    const plan = await planOf(incoming);
    if (isAdded && incoming.bringing === 'add') return write(incoming, plan);
    return { step: 'planned', incoming, plan };
  };
  const write = async (incoming: Incoming, plan: Plan): Promise<Importing> => {
    const papers = [...plan.new, ...plan.changed];
    const batch = { bringing: incoming.bringing, by: OPENING, at: Date.now() };
    for (let done = 0; done < papers.length; done += SLICE) {
      setImporting({ step: 'writing', done, of: papers.length });
      try {
        await bringIn(papers.slice(done, done + SLICE), batch, done);
      } catch (thrown) {
        return { step: 'failed', failure: failureOf(thrown), done };
      }
    }
    try {
      await bringLooks(incoming.looks);
      await bringKnown(incoming.known);
      await bringWatches(
        plan.watches.map(({ watch }) => watch),
        batch,
      );
      if (incoming.settings) await setSettings(incoming.settings);
    } catch (thrown) {
      return { step: 'failed', failure: failureOf(thrown), done: papers.length };
    }
    void send('complete');
    if (incoming.settings) void send('followSettings');
    return { step: 'done', plan, refused: incoming.refused.length };
  };
  return {
    importing,
    missed,
    onFile: (file) =>
      void show(async () => {
        if (file.size > LARGEST) return { step: 'wrong', failure: { wrong: 'large' } };
        setImporting({ step: 'reading' });
        const text = await file.text().catch(() => undefined);
        return text === undefined ? { step: 'wrong', failure: { wrong: 'broken' } } : read(text);
      }),
    onText: (text) => void show(() => read(text)),
    onAdd: (text) => void show(() => read(text, true)),
    onConfirm: (incoming, plan) => void show(() => write(incoming, plan)),
    onRestore: (at) =>
      void show(async () => {
        const copy = await copyOf(at);
        if (!copy) return { step: 'wrong', failure: { wrong: 'gone' } };
        const incoming: Incoming = { ...readRecords(copy, Date.now()), bringing: 'restore' };
        return write(incoming, await planOf(incoming));
      }),
    onCancel: () => {
      setImporting({ step: 'none' });
      setMissed(false);
    },
  };
}

/** What bringing in would do with what is stored now. */
async function planOf({ papers, watches, bringing, settings: brought = {} }: Incoming): Promise<Plan> {
  const chosen = await settings();
  const others = (Object.keys(brought) as SettingName[]).filter(
    (name) => canonical(brought[name]) !== canonical(chosen[name]),
  );
  const plan: Plan = { new: [], changed: [], same: [], removed: [], watches: [], settings: others };
  for (let i = 0; i < papers.length; i += SLICE) {
    const slice = papers.slice(i, i + SLICE);
    const stored = await storedOf(slice.map(({ marks }) => marks.id));
    for (const [j, paper] of slice.entries()) {
      const before = stored[j]!;
      const after = broughtIn(before, paper, bringing, OPENING, Date.now());
      plan[verdictOn(before, after, paper)].push(paper);
    }
  }
  const stored = await storedWatches(watches.map(({ id }) => id));
  for (const [i, watch] of watches.entries()) {
    const after = watchBroughtIn(stored[i], watch, bringing, Date.now());
    if (canonical(after) !== canonical(stored[i])) plan.watches.push({ watch, here: stored[i]?.made.value });
  }
  return plan;
}
