// Runs before the page is drawn, so that nothing that a script may hide is first shown and then taken away.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
