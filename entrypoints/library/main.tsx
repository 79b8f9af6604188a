// The mount of the library.
import { mountLibrary } from '../../components/library-page';

await mountLibrary(document.getElementById('app')!);
