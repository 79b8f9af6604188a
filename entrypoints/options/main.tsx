// The mount of the settings.
import { mountOptions } from '../../components/options-page';

mountOptions(document.getElementById('app')!);
