// The list of sources; host permissions and the content security policy derive from it.
import { huggingFace } from './hugging-face';
import type { Source } from './source';

export const sources: Source[] = [huggingFace];
