// Passkeys: the browser asks the key, and what it answers is sent with the form like anything else that is written there.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
// A key is tied to a name: an address in figures has none.
const able = window.PublicKeyCredential && window.isSecureContext && !/^[\d.]+$|^\[/.test(location.hostname);

function readable(asked) {
  const keys = (asked.allowCredentials ?? asked.excludeCredentials ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const read = { ...asked, challenge: bytes(asked.challenge) };
  if (asked.allowCredentials) read.allowCredentials = keys;
  if (asked.excludeCredentials) read.excludeCredentials = keys;
  if (asked.user) read.user = { ...asked.user, id: bytes(asked.user.id) };
  return read;
}

function sendable(key) {
  const said = key.response, response = { clientDataJSON: text(said.clientDataJSON) };
  for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (said[part]) response[part] = text(said[part]);
  }
  return JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response });
}

async function answer(form) {
  const isNew = "newPasskey" in form.dataset, seal = new FormData();
  seal.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  const told = await fetch(form.dataset.newPasskey ?? form.dataset.passkey, { method: "POST", body: seal });
  if (!told.ok || told.redirected) return location.reload();
  const publicKey = readable(await told.json());
  const key = await (isNew ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
  form.elements.credential.value = sendable(key);
  form.submit();
}

if (able) {
  for (const form of document.querySelectorAll("form[data-passkey], form[data-new-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const line = form.querySelector("[role=status]");
      line.textContent = "";
      answer(form).catch(() => { line.textContent = "No passkey was used. Try once more, or take another way."; });
    });
  }
  for (const one of document.querySelectorAll("[data-without-passkeys]")) one.hidden = true;
}
