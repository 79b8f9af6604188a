// Before the first paint: the look that a page of ours put on last.
const { style, dataset } = document.documentElement;
const { theme, ...look } = JSON.parse(localStorage.look ?? '{}');
style.colorScheme = theme;
Object.assign(dataset, look);
