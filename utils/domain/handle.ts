// Handles: what Hugging Face makes its addresses of, and so what addresses there can be built from.

/** `user_1`, `northlake-ai`, `example.org`. */
const HANDLE = /^\w[\w.-]{0,99}$/;

const HUB_ID = /^\w[\w.-]{0,99}\/\w[\w.-]{0,99}$/;

/** Whether a text is the handle of a user or an organization. */
export function isHandle(text: string): boolean {
  return HANDLE.test(text);
}

/** Whether a text is the id of a model, a dataset or a Space: `owner/name`. */
export function isHubId(text: string): boolean {
  return HUB_ID.test(text);
}
