// The mount of the recovery page.
import { mountRecovery } from '../../components/recovery-page';

await mountRecovery(document.getElementById('app')!);
