// The popup's page, drawn as soon as its first view is there.
// The read comes first: it is under way before the code that draws is run.
import { firstView } from './first-view';
// What everything shares comes before what is beside a component.
import './theme.css';
import './popup.css';
import { t } from '../utils/text';
import { afterPaint } from './after-paint';
import { drawPage } from './draw-page';
import { speakFirst } from './first-language';
import { prepare } from './later';
import { rowParts } from './parts';
import { Popup } from './popup';
import { loadWrites } from './writes';

/** After this long (ms) without an answer, placeholders are better than nothing. */
const PATIENCE = 150;

/** Draws the popup into an element. */
export async function mountPopup(root: HTMLElement): Promise<void> {
  await speakFirst();
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([firstView, patience]);
  // The popup reads for itself then.
  if (!first) void firstView.then((late) => late?.end());
  const draw = () => drawPage(<Popup first={first} />, root, t('name'));
  draw();
  afterPaint(() => {
    void import('./late-parts').then((part) => part.followSettings(draw));
    void loadWrites();
    void prepare(rowParts);
  });
}
