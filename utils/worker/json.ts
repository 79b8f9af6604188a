// An answer's JSON, read within a size limit; its text is held once, and let go when its value is there.
import { Failed } from '../domain/failure';

/** The largest recorded day has 290 kB; an answer past this (bytes) is none of the API's. */
const SIZE_LIMIT = 8_000_000;

/** `onRead`: hears of each piece (bytes) that was read. Throws `Failed` (`unexpected`) when the answer is too large, and a `SyntaxError` when it is no JSON. */
export async function readJson(response: Response, onRead: (size: number) => void): Promise<unknown> {
  const tooLarge = () => new Failed({ kind: 'unexpected' });
  if (Number(response.headers.get('content-length')) > SIZE_LIMIT) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    onRead(part.value.length);
    if (size > SIZE_LIMIT) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return JSON.parse(text + decoder.decode());
}
