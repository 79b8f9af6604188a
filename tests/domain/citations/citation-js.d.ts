// Citation.js has no types of its own: what the tests use of it.
declare module '@citation-js/core' {
  export interface Item {
    id: string;
    type: string;
    title: string;
    author?: Record<string, string>[];
    issued: { 'date-parts': [number[]] };
    abstract?: string;
    DOI: string;
    URL: string;
  }
  export class Cite {
    data: Item[];
    constructor(text: string, options: { forceType: string });
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
