// What is stored where, as types, and the migrations that made it so.
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Arrival, Beginning } from '../domain/arrival';
import type { Budgets } from '../domain/budget';
import type { Day } from '../domain/day';
import type { Details } from '../domain/details';
import type { Digest } from '../domain/digest';
import type { Growth } from '../domain/growth';
import { keptFrom, type Listing, type Row, type SourceId } from '../domain/listing';
import type { Undo } from '../domain/action';
import type { Copy } from '../domain/backup';
import type { Kept, Look, Marks } from '../domain/mark';
import type { Known } from '../domain/known';
import type { Mirror } from '../domain/mirror';
import type { Ranking } from '../domain/ranking';
import type { DayRead } from '../domain/reading';
import type { SentRequest } from '../domain/request';
import type { Signalled } from '../domain/signal';
import type { SettingName } from '../domain/settings';
import type { FailedAt, Standing } from '../domain/status';
import type { Catch, Watch } from '../domain/watch';
import type { SegmentRecord } from '../search/segment';
import { listed } from './listed';

/** How a source stands and how far it was read. */
export interface SourceState extends Beginning, Standing, Budgets {
  source: SourceId;
  /** The mirror that the last refresh asked; none where it asked the source itself. */
  mirror?: Mirror;
  /** How the download of its archive stands; nothing as long as all goes well. */
  download?: DownloadState;
  /** What a notification told of last. */
  signalled?: Signalled;
}

/** The lists of an archive that came and could not be read, and why the download stands still. */
export interface DownloadState {
  odd: Day[];
  stopped?: FailedAt;
}

/** The listing that holds a paper. */
export interface Place {
  source: SourceId;
  day: Day;
}

/** A segment of the search index as it is stored; a later one holds what is newer. */
export interface StoredSegment extends SegmentRecord {
  /** Papers of earlier segments that are stored no longer. */
  gone: string[];
}

export interface Schema extends DBSchema {
  /** One record a day, its papers whole; never an empty one. */
  listings: { key: [SourceId, Day]; value: Listing };
  places: { key: string; value: Place };
  sources: { key: SourceId; value: SourceState };
  /** How the days that no refresh follows any more were read last; what is followed is in `sources`. */
  reads: { key: [SourceId, Day]; value: DayRead };
  /** Papers that a source told of and that no listing holds. */
  papers: { key: string; value: Row };
  /** Papers in an order that a source put them in. */
  rankings: { key: Ranking['name']; value: Ranking };
  /** The search index. */
  segments: { key: number; value: StoredSegment; indexes: { papers: number } };
  /** What the index lacks: listings by their keys, and single papers by their ids. */
  unindexed: { key: string | [SourceId, Day]; value: true };
  /** What a source told of papers when the reader opened them. */
  details: { key: string; value: Details };
  arrivals: { key: string; value: Arrival; indexes: { arrivedAt: number } };
  marks: { key: string; value: Marks; indexes: { savedAt: number; dismissedAt: number } };
  kept: { key: string; value: Kept; indexes: { wantedAt: number } };
  looks: { key: Look['name']; value: Look };
  /** What the reader knows of Broadsheet. */
  known: { key: Known['name']; value: Known };
  undo: { key: number; value: Undo };
  /** What the reader chose, by its name; nothing where that is as it came. */
  settings: { key: SettingName; value: unknown };
  /** The digests that were made, those of days without news too. */
  digests: { key: Day; value: Digest };
  /** The reader's watches, those that were removed too. */
  watches: { key: string; value: Watch };
  /** What was caught, by the watch and the paper. */
  catches: { key: [watch: string, paper: string]; value: Catch; indexes: { at: number } };
  /** How saved papers go on living, those that are saved no more too. */
  growth: { key: string; value: Growth; indexes: { at: number } };
  /** The last copies of what the reader made, taken by ourselves. */
  copies: { key: number; value: Copy };
  /** What went out to the network last. */
  requests: { key: number; value: SentRequest };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;

/** One step from a version to the next, inside the upgrade's transaction. */
export type Migration = (
  db: Database,
  tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

/** What was caught, as versions before 6 have it. */
interface OldCatch {
  id: string;
  at: number;
  watches: string[];
}

/** Append only: the version of the schema is their count. */
export const migrations: Migration[] = [
  (db) => {
    db.createObjectStore('listings', { keyPath: ['source', 'day'] });
    db.createObjectStore('places');
    db.createObjectStore('sources', { keyPath: 'source' });
    db.createObjectStore('arrivals', { keyPath: 'id' }).createIndex('arrivedAt', 'arrivedAt');
    db.createObjectStore('marks', { keyPath: 'id' }).createIndex('savedAt', 'saved.value');
    db.createObjectStore('kept', { keyPath: 'paper.id' });
    db.createObjectStore('looks', { keyPath: 'name' });
    db.createObjectStore('undo', { autoIncrement: true });
  },
  async (db, tx) => {
    db.createObjectStore('copies', { keyPath: 'at' });
    tx.objectStore('marks').createIndex('dismissedAt', 'dismissed.value');
    tx.objectStore('kept').createIndex('wantedAt', 'wantedAt');
    // From now on what is kept follows what the lists say: so it begins with that.
    const all = await tx.objectStore('kept').getAll();
    const stores = { places: tx.objectStore('places'), listings: tx.objectStore('listings') };
    const submissions = await listed(
      stores,
      all.map(({ paper }) => paper.id),
    );
    for (const kept of all) {
      const submission = submissions.get(kept.paper.id);
      if (submission) await tx.objectStore('kept').put(keptFrom(kept, submission));
    }
  },
  (db) => {
    db.createObjectStore('reads');
    db.createObjectStore('details', { keyPath: 'id' });
  },
  async (db, tx) => {
    db.createObjectStore('papers', { keyPath: 'paper.id' });
    db.createObjectStore('rankings', { keyPath: 'name' });
    db.createObjectStore('segments', { autoIncrement: true }).createIndex('papers', 'papers');
    db.createObjectStore('settings');
    const unindexed = db.createObjectStore('unindexed');
    const keys = await Promise.all([
      tx.objectStore('listings').getAllKeys(),
      tx.objectStore('kept').getAllKeys(),
    ]);
    await Promise.all(keys.flat().map((key) => unindexed.put(true, key)));
  },
  (db) => {
    db.createObjectStore('digests', { keyPath: 'day' });
    db.createObjectStore('watches', { keyPath: 'id' });
    db.createObjectStore('catches', { keyPath: 'id' }).createIndex('at', 'at');
    db.createObjectStore('requests', { autoIncrement: true });
  },
  async (db, tx) => {
    db.createObjectStore('growth', { keyPath: 'id' }).createIndex('at', 'at');
    // Until now one record for a paper told of all that caught it, and when the last of them did.
    const old: unknown[] = await tx.objectStore('catches').getAll();
    db.deleteObjectStore('catches');
    const catches = db.createObjectStore('catches', { keyPath: ['watch', 'paper'] });
    catches.createIndex('at', 'at');
    for (const { id, at, watches } of old as OldCatch[]) {
      for (const watch of watches) void catches.put({ watch, paper: id, at });
    }
    const known = db.createObjectStore('known', { keyPath: 'name' });
    // Who had the popup open before is told what is new since.
    if (await tx.objectStore('looks').count()) void known.put({ name: 'news:0.1.0', stamp: 0 });
  },
];
