// Leaves this page at once, by the button or by Shift three times: what was on it is gone before the next one comes.

const leave = document.getElementById("leave");
let pressed = [];

function away() {
  document.body.hidden = true;
  document.body.replaceChildren();
  document.title = " ";
  location.replace(leave.href);
}
leave.addEventListener("click", (event) => { event.preventDefault(); away(); });
document.addEventListener("keyup", (event) => {
  pressed = event.key === "Shift" ? [...pressed.filter((at) => event.timeStamp - at < 2000), event.timeStamp] : [];
  if (pressed.length > 2) away();
});
document.getElementById("leave-key").hidden = false;
