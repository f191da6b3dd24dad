PRAGMA foreign_keys = ON;

CREATE TABLE run (name TEXT PRIMARY KEY, value);

CREATE TABLE articles (
  id TEXT PRIMARY KEY, title TEXT, source TEXT, published TEXT, url TEXT, story TEXT, version_of TEXT, sha256 TEXT
);

-- "start" and "end" count code points of the article's text or title ("field"), half-open; bounds of dates are ISO days or years.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles(id),
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  exact TEXT NOT NULL,
  context TEXT NOT NULL,
  who TEXT,
  low, high, low_open INTEGER, high_open INTEGER, soft_low, soft_high,
  unit TEXT, dimension TEXT, hedge TEXT, measure TEXT, change TEXT, status TEXT,
  person TEXT, office TEXT, cue TEXT, stance TEXT, "by" TEXT
);
CREATE INDEX claims_article ON claims(article);

CREATE TABLE uncarried (claim TEXT PRIMARY KEY REFERENCES claims(id));

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  rule TEXT NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  severity TEXT NOT NULL,
  within_article INTEGER NOT NULL,
  message TEXT NOT NULL,
  decision TEXT,
  note TEXT
);

CREATE TABLE finding_sides (
  finding TEXT NOT NULL REFERENCES findings(id), side INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (finding, side)
);

-- "side" is empty where a claim takes part in the arithmetic alone.
CREATE TABLE finding_claims (
  finding TEXT NOT NULL REFERENCES findings(id), claim TEXT NOT NULL REFERENCES claims(id), side INTEGER, PRIMARY KEY (finding, claim)
);
CREATE INDEX finding_claims_claim ON finding_claims(claim);

CREATE TABLE derivations (
  finding TEXT NOT NULL REFERENCES findings(id), step INTEGER NOT NULL, operation TEXT NOT NULL, result TEXT NOT NULL,
  PRIMARY KEY (finding, step)
);

CREATE TABLE agreements (id TEXT PRIMARY KEY, kind TEXT NOT NULL, verdict TEXT NOT NULL, message TEXT NOT NULL);

CREATE TABLE agreement_claims (
  agreement TEXT NOT NULL REFERENCES agreements(id), claim TEXT NOT NULL REFERENCES claims(id), PRIMARY KEY (agreement, claim)
);
CREATE INDEX agreement_claims_claim ON agreement_claims(claim);

CREATE TABLE unread (
  id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(id), field TEXT NOT NULL, "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL, exact TEXT NOT NULL, reason TEXT NOT NULL
);
CREATE TABLE rejected (
  id INTEGER PRIMARY KEY, article TEXT NOT NULL REFERENCES articles(id), reason TEXT NOT NULL, said TEXT NOT NULL
);
CREATE TABLE failures (article TEXT PRIMARY KEY REFERENCES articles(id), reason TEXT NOT NULL);

CREATE VIRTUAL TABLE claims_fts USING fts5 (exact, context, who, content="claims", tokenize="unicode61 remove_diacritics 2");

-- One row a passage, worst finding first; what an editor dismissed is left out.
CREATE VIEW disagreements AS
SELECT
  findings.id AS finding, findings.severity, findings.verdict, findings.message, finding_sides.label AS side,
  coalesce(nullif(articles.source, ''), articles.id) AS outlet, articles.published, claims.exact, claims.context, claims.who,
  findings.rule, findings.fingerprint, findings.decision, findings.note, claims.id AS claim, articles.url
FROM findings
JOIN finding_claims ON finding_claims.finding = findings.id
JOIN claims ON claims.id = finding_claims.claim
JOIN articles ON articles.id = claims.article
LEFT JOIN finding_sides ON finding_sides.finding = findings.id AND finding_sides.side = finding_claims.side
WHERE findings.decision IS NOT 'dismissed'
ORDER BY findings.rowid, finding_claims.side IS NULL, finding_claims.side, finding_claims.rowid;
