// The archive as a page follows and steers it.
import { useEffect, useState } from 'preact/hooks';
import { send, type Plain } from '../utils/commands';
import { ARCHIVE, archiveView, type ArchiveView } from '../utils/db/archive';
import { setSetting } from '../utils/db/write/settings';
import type { Download, Keep } from '../utils/domain/archive';
import type { SettingName, Settings } from '../utils/domain/settings';
import { failureOf, type Failure } from '../utils/domain/failure';
import { useLive } from './use-live';

export interface Archive {
  view: ArchiveView | undefined;
  failure: Failure | undefined;
  /** Bytes that everything stored takes up, as the browser counts them. */
  size: number | undefined;
  removing: 'no' | 'now' | 'done';
  onDownload: (download: Download) => void;
  /** Asks for what could not be read, or now for what would be asked for later. */
  onRetry: () => void;
  onKeep: (keep: Keep) => void;
  onRemove: () => void;
}

export function useArchive(): Archive {
  const { value: view, failure } = useLive(() => archiveView(Date.now()), ARCHIVE, 'archive');
  const [unwritten, setUnwritten] = useState<Failure>();
  const [removing, setRemoving] = useState<Archive['removing']>('no');
  const [size, setSize] = useState<number>();
  useEffect(() => {
    let over = false;
    void navigator.storage.estimate().then(({ usage }) => {
      if (!over) setSize(usage);
    });
    return () => {
      over = true;
    };
  }, [view?.here, view?.removable]);

  const doing = (deed: () => Promise<void>) => {
    setUnwritten(undefined);
    deed().catch((thrown: unknown) => setUnwritten(failureOf(thrown)));
  };
  /** Sets a setting, and has the worker do what it says from now on. */
  const choose = <Name extends SettingName>(name: Name, value: Settings[Name], command: Plain) =>
    doing(async () => {
      await setSetting(name, value);
      await send(command);
    });
  return {
    view,
    failure: unwritten ?? failure,
    size,
    removing,
    onDownload: (download) => choose('download', download, 'followArchive'),
    onRetry: () => choose('download', 'on', 'retryArchive'),
    onKeep: (keep) => choose('keep', keep, 'forgetOlder'),
    onRemove: () =>
      doing(async () => {
        setRemoving('now');
        await setSetting('download', 'off');
        const reply = await send('removeArchive');
        setRemoving(reply?.ok ? 'done' : 'no');
        if (reply && !reply.ok) setUnwritten(reply.failure);
      }),
  };
}
