// One page of HTML that stands alone: no script in it, and nothing that is fetched from elsewhere.
import { markupText } from '../markup';

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
ul { padding: 0; list-style: none; }
li { margin: 2rem 0; }
h2, h3 { margin: 0; font-size: 1.125rem; line-height: 1.3; }
h3 { font-size: 1rem; }
p { margin: 0.25rem 0; }
.facts { opacity: 0.8; font-size: 0.875rem; }
`;

/** The whole page around the markup of its body. Its policy holds even if a text ever got through. */
export function htmlPage(title: string, language: string, body: string): string {
  return `<!doctype html>
<html lang="${markupText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${markupText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}
