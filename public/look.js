// The look put on last, before the first paint.
Object.assign(document.documentElement.dataset, JSON.parse(localStorage.look ?? '{}'));
