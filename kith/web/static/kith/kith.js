// What a script adds and no page needs: the cover, saved drafts, "new since", row keys, and focus on what is wrong.

const $ = (selector, within = document) => [...within.querySelectorAll(selector)];

// An answer that reveals further questions.
function reveal(input) {
  for (const other of $(`input[name="${CSS.escape(input.name)}"]`, input.form ?? document)) {
    const inner = document.getElementById(other.dataset.ariaControls ?? "");
    if (!inner) continue;
    inner.classList.toggle("nhsuk-radios__conditional--hidden", !other.checked);
  }
}
$("input[data-aria-controls]").forEach(reveal);
document.addEventListener("change", (event) => {
  if (event.target.matches("input[type=radio], input[type=checkbox]")) reveal(event.target);
});

// What is wrong comes first, also for those who hear the page.
const wrong = document.querySelector(".nhsuk-error-summary");
if (wrong) {
  wrong.tabIndex = -1;
  wrong.focus();
}

// A double click must not send twice.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 3000);
});

// Drafts: two seconds after the last key and on leaving a field, quietly.
for (const form of $("form[data-draft]")) {
  const line = form.querySelector(".kith-draft");
  // Without a signal nothing leaves this page, and it says so until something can.
  const kept = (words) => { line.textContent = words; line.classList.toggle("kith-draft--kept", !navigator.onLine); };
  const away = "Kept on this page. Not sent yet: there is no signal. Do not close it.";
  let waiting, last = new URLSearchParams(new FormData(form)).toString();
  const save = async () => {
    clearTimeout(waiting);
    const now = new URLSearchParams(new FormData(form));
    if (now.toString() === last) return;
    try {
      const told = await fetch(form.dataset.draft, { method: "POST", body: now, headers: { "X-Requested-With": "draft" } });
      if (told.ok) last = now.toString();
      line.textContent = told.ok ? await told.text() : "Not saved as a draft. What you wrote is still on this page.";
    } catch {
      kept(navigator.onLine ? "We could not reach the server. Your words are still on this page. Do not close it." : away);
    }
  };
  form.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(save, 2000); });
  form.addEventListener("focusout", save);
  addEventListener("offline", () => kept(away));
  addEventListener("online", () => { kept("There is a signal again. Send it now."); last = ""; save(); });
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      return kept(away);
    }
    setTimeout(() => { line.textContent = "Still sending. Do not close."; }, 3000);
    setTimeout(() => { line.textContent = "We could not reach the server. Your words are still on this page. Try again."; }, 10000);
  });
}

// The cover: one press, Esc twice, or a while without a touch. The content is taken away before the server is asked.
const cover = document.getElementById("kith-cover");
function coverNow() {
  const form = cover.cloneNode(true);
  document.body.replaceChildren(form);
  document.title = "Covered. Kith";
  form.submit();
}
if (cover) {
  let touched = Date.now(), escaped = 0;
  const after = Number(cover.dataset.after) * 1000;
  for (const name of ["keydown", "pointerdown", "scroll"]) addEventListener(name, () => { touched = Date.now(); }, { passive: true });
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (Date.now() - escaped < 1000) coverNow();
    escaped = Date.now();
  });
  const warning = document.getElementById("kith-warning");
  setInterval(() => {
    const still = touched + after - Date.now();
    if (still <= 0) return coverNow();
    warning.textContent = still < 30000 ? "This screen will be covered in half a minute. Press any key to stay." : "";
  }, 1000);
}

// "2 new since 09:10": a list never changes while it is being read.
const fresh = document.querySelector("[data-new-since]");
if (fresh) {
  setInterval(async () => {
    if (document.hidden) return;
    const told = await fetch(fresh.dataset.newSince, { headers: { "X-Requested-With": "new" } }).catch(() => null);
    if (!told?.ok) return;
    const words = await told.text();
    if (words && fresh.dataset.said !== words) {
      fresh.dataset.said = words;
      fresh.replaceChildren(words + " ", Object.assign(document.createElement("a"), { href: fresh.dataset.show ?? "/", textContent: "Show them" }));
    }
  }, 60000);
}

// Row keys, and C for the cover, only when switched on: single letters can be pressed by accident or by voice.
if (document.body.dataset.keys === "on") {
  addEventListener("keydown", (event) => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() === "c" && cover) return coverNow();
    const rows = $(".kith-duty");
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = { j: here + 1, k: here - 1 }[event.key.toLowerCase()];
    if (next === undefined || !rows[next]) return;
    rows[next].querySelector(".nhsuk-button")?.focus();
  });
}
