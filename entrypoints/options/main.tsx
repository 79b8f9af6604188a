// The mount of the settings.
import { mountOptions } from '../../components/options-page';

await mountOptions(document.getElementById('app')!);
