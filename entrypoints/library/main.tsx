// The mount of the library.
import { mountLibrary } from '../../components/library-page';

mountLibrary(document.getElementById('app')!);
