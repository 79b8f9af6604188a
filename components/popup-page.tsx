// The popup's page, drawn as soon as its first view is there.
// What everything shares comes before what is beside a component.
import './theme.css';
import './popup.css';
import { DAY_VIEW, dayView } from '../utils/db/queries';
import { t } from '../utils/text';
import { afterPaint } from './after-paint';
import { drawPage } from './draw-page';
import { readEarly } from './early';
import { speakFirst } from './first-language';
import { prepare } from './later';
import { rowParts, searchPanel } from './parts';
import { Popup } from './popup';
import { loadWrites } from './writes';

/** After this long (ms) without an answer, placeholders are better than nothing. */
const PATIENCE = 150;

/** Draws the popup into an element. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  // Before anything is drawn; and not when this file is loaded, for other pages load it too.
  const newest = readEarly(() => dayView(), DAY_VIEW);
  // The first number a page writes takes 20 ms (the browser reads its tables): better now, while the database opens.
  new Intl.NumberFormat().format(0);
  await speakFirst();
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([newest, patience]);
  // The popup reads for itself then.
  if (!first) void newest.then((late) => late?.end());
  const draw = () => drawPage(<Popup first={first} />, root, t('name'));
  draw();
  afterPaint(() => {
    void import('./late-parts').then((part) => part.followSettings(draw));
    void loadWrites();
    // Keys that come right after the one for search are meant for its field.
    void prepare(rowParts).then(() => prepare(searchPanel));
  });
}
