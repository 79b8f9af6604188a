// Whether how the sources stand, as that is stored and told, is still so.
import { settings } from '../db/settings';
import { sourceState } from '../db/sources';
import { mirrorOf, type Source } from '../sources/source';
import { isGranted } from './network';

/** Whether pause, mirror and grant are as the last refresh met them, where it asked. */
export async function isSaid(sources: readonly Source[]): Promise<boolean> {
  const { isPaused, mirror: chosen } = await settings();
  const said = sources.map(async (source) => {
    const { failed, mirror } = await sourceState(source.id);
    const kind = failed?.failure.kind;
    const wanted = mirrorOf(source, chosen);
    if ((kind === 'paused') !== isPaused || mirror !== wanted) return false;
    return isPaused || (kind === 'no-permission') !== (await isGranted(wanted ?? source.origin));
  });
  return !(await Promise.all(said)).includes(false);
}
