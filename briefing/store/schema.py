"""The library file's tables, as they stand in its latest schema."""

APPLICATION = 0x42524946  # "BRIF", SQLite's application_id
SCHEMA = 1

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL, sum BLOB NOT NULL) STRICT;

CREATE TABLE article (
    id TEXT PRIMARY KEY, url TEXT, source TEXT NOT NULL, title TEXT NOT NULL, publisher TEXT, author TEXT,
    date TEXT, number TEXT, version TEXT NOT NULL, gone INTEGER NOT NULL, added TEXT NOT NULL,
    sum BLOB NOT NULL
) STRICT;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL;
CREATE INDEX article_source ON article (source);

CREATE TABLE raw (digest TEXT PRIMARY KEY, data BLOB NOT NULL, sum BLOB NOT NULL) STRICT;

CREATE TABLE version (
    article TEXT NOT NULL REFERENCES article, version TEXT NOT NULL, number INTEGER NOT NULL,
    kept TEXT NOT NULL, loader TEXT NOT NULL, raw TEXT NOT NULL REFERENCES raw,
    document BLOB NOT NULL, sum BLOB NOT NULL, PRIMARY KEY (article, version)
) STRICT;
CREATE INDEX version_text ON version (version);

CREATE TABLE annotation (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, style INTEGER NOT NULL,
    author TEXT NOT NULL, created TEXT NOT NULL, updated TEXT NOT NULL, revision INTEGER NOT NULL,
    deleted TEXT, sum BLOB NOT NULL
) STRICT;
CREATE INDEX annotation_updated ON annotation (updated);

CREATE TABLE target (
    annotation TEXT PRIMARY KEY REFERENCES annotation DEFERRABLE INITIALLY DEFERRED,
    article TEXT NOT NULL REFERENCES article, version TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL,
    suffix TEXT NOT NULL, paragraph INTEGER NOT NULL, finding TEXT, sum BLOB NOT NULL
) STRICT;
CREATE INDEX target_place ON target (article, start);

CREATE TABLE anchor (
    annotation TEXT NOT NULL REFERENCES annotation DEFERRABLE INITIALLY DEFERRED, version TEXT NOT NULL,
    start INTEGER, stop INTEGER, status TEXT NOT NULL, score REAL NOT NULL, confirmed TEXT,
    sum BLOB NOT NULL, PRIMARY KEY (annotation, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag (
    id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, colour TEXT NOT NULL, description TEXT NOT NULL,
    parent TEXT REFERENCES tag DEFERRABLE INITIALLY DEFERRED, sum BLOB NOT NULL
) STRICT;

CREATE TABLE annotation_tag (
    annotation TEXT NOT NULL REFERENCES annotation DEFERRABLE INITIALLY DEFERRED,
    tag TEXT NOT NULL REFERENCES tag DEFERRABLE INITIALLY DEFERRED,
    place INTEGER NOT NULL, sum BLOB NOT NULL, PRIMARY KEY (annotation, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_tag_tag ON annotation_tag (tag);

CREATE TABLE verdict (
    article TEXT NOT NULL REFERENCES article, finding TEXT NOT NULL, decision TEXT NOT NULL,
    decided TEXT NOT NULL, author TEXT NOT NULL, sum BLOB NOT NULL, PRIMARY KEY (article, finding)
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
    article TEXT NOT NULL REFERENCES article, finding TEXT NOT NULL, field TEXT NOT NULL,
    value TEXT NOT NULL, corrected TEXT NOT NULL, author TEXT NOT NULL, sum BLOB NOT NULL,
    PRIMARY KEY (article, finding, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES annotation DEFERRABLE INITIALLY DEFERRED,
    target TEXT NOT NULL REFERENCES annotation DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL, deleted TEXT, sum BLOB NOT NULL
) STRICT;
CREATE INDEX link_source ON link (source);
CREATE INDEX link_target ON link (target);

CREATE TABLE pin (
    id TEXT PRIMARY KEY, ruling TEXT NOT NULL, author TEXT NOT NULL, created TEXT NOT NULL, sum BLOB NOT NULL
) STRICT;

CREATE TABLE pin_end (
    pin TEXT NOT NULL REFERENCES pin DEFERRABLE INITIALLY DEFERRED, side INTEGER NOT NULL,
    article TEXT NOT NULL REFERENCES article, version TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, exact TEXT NOT NULL, prefix TEXT NOT NULL,
    suffix TEXT NOT NULL, paragraph INTEGER NOT NULL, finding TEXT, sum BLOB NOT NULL,
    PRIMARY KEY (pin, side)
) STRICT, WITHOUT ROWID;
CREATE INDEX pin_end_article ON pin_end (article);

CREATE TABLE memo (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, created TEXT NOT NULL, deleted TEXT, sum BLOB NOT NULL
) STRICT;

CREATE TABLE memo_entry (
    id TEXT PRIMARY KEY, memo TEXT NOT NULL REFERENCES memo DEFERRABLE INITIALLY DEFERRED,
    place TEXT NOT NULL, section TEXT NOT NULL, kind TEXT NOT NULL, article TEXT REFERENCES article,
    reference TEXT NOT NULL, snapshot TEXT NOT NULL, body TEXT NOT NULL, sum BLOB NOT NULL
) STRICT;
CREATE INDEX memo_entry_place ON memo_entry (memo, place);

CREATE TABLE taught (id TEXT PRIMARY KEY, rule TEXT NOT NULL, sum BLOB NOT NULL) STRICT;

CREATE TABLE draft (
    annotation TEXT PRIMARY KEY REFERENCES annotation DEFERRABLE INITIALLY DEFERRED,
    body TEXT NOT NULL, sum BLOB NOT NULL
) STRICT;

CREATE TABLE place_draft (
    article TEXT NOT NULL REFERENCES article, version TEXT NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL, finding TEXT NOT NULL, exact TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, paragraph INTEGER NOT NULL, body TEXT NOT NULL,
    sum BLOB NOT NULL, PRIMARY KEY (article, version, start, stop, finding)
) STRICT, WITHOUT ROWID;

CREATE TABLE remembered (key TEXT PRIMARY KEY, value TEXT NOT NULL, sum BLOB NOT NULL) STRICT;

CREATE TABLE step (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, at TEXT NOT NULL,
    author TEXT NOT NULL, state TEXT NOT NULL, turn INTEGER NOT NULL, subjects TEXT NOT NULL,
    articles TEXT NOT NULL, rows TEXT NOT NULL, sum BLOB NOT NULL
) STRICT;
CREATE INDEX step_state ON step (state, seq);
CREATE INDEX step_turn ON step (turn);
"""
