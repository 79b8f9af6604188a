// All that rows add after the first paint, in one place to load.
export { OpenRow } from './open-row';
export { WhyHere } from './why-here';
