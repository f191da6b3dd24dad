// Keys for the review page. The page works without them: every decision is a plain form.
"use strict";

const findings = [...document.querySelectorAll("article")];

function current() {
  const within = document.activeElement.closest("article");
  return within ? findings.indexOf(within) : -1;
}

function go(index) {
  const finding = findings[Math.max(0, Math.min(index, findings.length - 1))];
  if (finding) {
    finding.focus();
    finding.scrollIntoView({ block: "nearest" });
  }
}

function decide(word) {
  const button = findings[current()]?.querySelector(`button[name="decision"][value="${word}"]`);
  button?.click();
}

const keys = {
  j: () => go(current() + 1),
  k: () => go(current() - 1),
  g: () => go(findings.findIndex((finding, index) => index > current() && !finding.dataset.decision)),
  c: () => decide("confirmed"),
  d: () => decide("dismissed"),
  u: () => decide(""),
  n: () => findings[current()]?.querySelector('input[name="note"]').focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.target.matches('input[type="text"]')) {
    if (event.key === "Escape" || event.key === "Enter") {
      event.preventDefault();
      go(current());
    }
    return;
  }
  if (!event.ctrlKey && !event.metaKey && !event.altKey && Object.hasOwn(keys, event.key)) {
    event.preventDefault();
    keys[event.key]();
  }
});

// After a decision the page is loaded anew at the finding that was decided.
const decided = document.getElementById(location.hash.slice(1));
go(decided ? findings.indexOf(decided) : 0);
