// The mount of the popup.
import { mountPopup } from '../../components/popup-page';

await mountPopup(document.getElementById('app')!);
