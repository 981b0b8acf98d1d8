-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 4: watching. Series are compacted and rolled up; what status pages say, what we measured as incidents; jobs.

-- Series (core/domain/series.h).
CREATE TABLE series (
    id     INTEGER PRIMARY KEY,
    target TEXT NOT NULL,
    source TEXT NOT NULL, -- empty: measured here
    metric TEXT NOT NULL, -- empty: checks
    part   TEXT NOT NULL,
    UNIQUE (target, source, metric, part)
) STRICT;
INSERT INTO series SELECT id, name, '', '', '' FROM sample_targets;

-- What was appended and is not compacted yet, a row a batch (core/storage/seriescodec.h). Only ever appended, without an
-- index: a batch costs the page or two that it fills. Samples of older schemas become batches of text.
CREATE TABLE series_heap (
    id       INTEGER PRIMARY KEY,
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    bytes    BLOB    NOT NULL
) STRICT;
INSERT INTO series_heap
SELECT b.block + 1, b.base_at + min(s.at), b.base_at + max(s.at),
       CAST('T' || group_concat(
           s.target || ' ' || (b.base_at + s.at) || ' '
           || coalesce((SELECT p.check_every_ms FROM sample_targets t
                        JOIN provider_settings p ON p.slug = t.name WHERE t.id = s.target), 60000)
           || ' ' || s.outcome || ' ' || coalesce(s.latency_us, '-') || ' ' || coalesce(s.total_us, '-'), ';') AS BLOB)
FROM sample_blocks b CROSS JOIN samples s ON s.id >= b.block * 1024 AND s.id < (b.block + 1) * 1024
GROUP BY b.block;
DROP TABLE samples;
DROP TABLE sample_blocks;
DROP TABLE sample_targets;

-- Single samples of finished days and what hours and days come to. `id` is series * 2^20 + the day since 1970 (of
-- series_days the month since the year 0): a series' days stand side by side.
CREATE TABLE series_chunks (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE series_hours (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE series_days (
    id    INTEGER PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- Official status and incidents (core/domain/officialstatus.h).
-- The last reading of each provider's status page, and how asking for it went since.
CREATE TABLE official_status (
    provider   TEXT    NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL, -- of the last answer; 0: none yet
    asked      INTEGER,          -- last, whatever came of it
    failed     INTEGER,          -- last, where nothing came of it
    error      TEXT    NOT NULL DEFAULT '',
    engine     TEXT    NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0,
    state      INTEGER NOT NULL DEFAULT 0,
    url        TEXT    NOT NULL DEFAULT '',
    names_all  INTEGER NOT NULL DEFAULT 0,
    components TEXT    NOT NULL DEFAULT '[]', -- JSON
    documents  TEXT    NOT NULL DEFAULT '[]'  -- JSON: where they were found
) STRICT, WITHOUT ROWID;

-- Incidents and maintenances as they were last worded, theirs and ours.
CREATE TABLE incidents (
    provider    TEXT    NOT NULL,
    id          TEXT    NOT NULL,
    ours        INTEGER NOT NULL,
    maintenance INTEGER NOT NULL,
    concerns    INTEGER NOT NULL,
    open        INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    ends        INTEGER,
    resolved    INTEGER,
    first_seen  INTEGER NOT NULL,
    said        INTEGER NOT NULL, -- since when it is worded so
    models      TEXT    NOT NULL, -- JSON: ids of those that its words name
    content     TEXT    NOT NULL, -- JSON
    PRIMARY KEY (provider, id)
) STRICT;
CREATE INDEX incidents_by_start ON incidents (started);
CREATE INDEX incidents_open ON incidents (provider) WHERE open = 1;

-- Every wording of theirs, also the present one.
CREATE TABLE incident_revisions (
    provider TEXT    NOT NULL,
    id       TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    content  TEXT    NOT NULL,
    PRIMARY KEY (provider, id, at)
) STRICT;

-- What else is kept of a provider's checks.
ALTER TABLE provider_states ADD COLUMN slow INTEGER NOT NULL DEFAULT 0;
ALTER TABLE provider_states ADD COLUMN every_ms INTEGER;
ALTER TABLE provider_states ADD COLUMN failing_since INTEGER;
ALTER TABLE provider_states ADD COLUMN key_fingerprint TEXT;

-- Jobs (core/domain/job.h).
CREATE TABLE jobs (
    name    TEXT    NOT NULL PRIMARY KEY,
    last    INTEGER,
    took_ms INTEGER,
    result  TEXT    NOT NULL,
    paused  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Keys: what was found of a provider's key, by its fingerprint (its last four characters); never a key.
CREATE TABLE key_findings (
    provider    TEXT    NOT NULL PRIMARY KEY,
    fingerprint TEXT    NOT NULL,
    outcome     INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    limits      TEXT    NOT NULL -- JSON of core/domain/ratelimits.h
) STRICT, WITHOUT ROWID;

-- A preset says which of its columns stay at the left.
ALTER TABLE presets ADD COLUMN pinned TEXT NOT NULL DEFAULT '["name"]';

-- Benchmarks (core/domain/benchmark.h): each document of a suite as it said, from as_of until it was last seen so.
CREATE TABLE benchmark_documents (
    id     INTEGER PRIMARY KEY,
    source TEXT    NOT NULL,
    suite  TEXT    NOT NULL,
    as_of  INTEGER NOT NULL,
    seen   INTEGER NOT NULL,
    digest BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX benchmark_documents_by_time ON benchmark_documents (suite, source, as_of);

CREATE TABLE benchmark_scores (
    document INTEGER NOT NULL REFERENCES benchmark_documents (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL, -- in the document
    name     TEXT    NOT NULL,
    key      TEXT    NOT NULL,
    version  TEXT    NOT NULL,
    split    TEXT    NOT NULL,
    harness  TEXT    NOT NULL,
    variant  TEXT    NOT NULL,
    judge    TEXT    NOT NULL,
    day      INTEGER, -- Julian
    score    REAL    NOT NULL,
    ci_low   REAL,
    ci_high  REAL,
    cost     INTEGER, -- pico-dollars
    origin   INTEGER NOT NULL,
    PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;

-- News and search (core/domain/news.h, core/domain/search.h).
CREATE TABLE feeds (
    name     TEXT    NOT NULL PRIMARY KEY,
    url      TEXT    NOT NULL, -- '': only ever imported
    provider TEXT    NOT NULL,
    category TEXT    NOT NULL,
    every_ms INTEGER NOT NULL,
    enabled  INTEGER NOT NULL,
    newest   INTEGER -- the as-of of its newest document
) STRICT, WITHOUT ROWID;

CREATE TABLE news (
    number     INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    title      TEXT    NOT NULL,
    url        TEXT    NOT NULL,
    url_key    TEXT    NOT NULL,
    title_key  TEXT    NOT NULL,
    source     TEXT    NOT NULL, -- the feed that had it first
    provider   TEXT    NOT NULL,
    category   TEXT    NOT NULL,
    tags       TEXT    NOT NULL, -- JSON
    published  INTEGER,
    summary    TEXT    NOT NULL,
    first_seen INTEGER NOT NULL,
    at         INTEGER NOT NULL, -- published, else first seen
    read       INTEGER NOT NULL,
    starred    INTEGER NOT NULL
) STRICT;
CREATE INDEX news_by_time ON news (at);
CREATE INDEX news_by_url ON news (url_key) WHERE url_key <> '';
CREATE INDEX news_by_title ON news (title_key) WHERE title_key <> '';

-- Which feed carries it under which id, and in which of its documents first and last.
CREATE TABLE news_entries (
    feed  TEXT    NOT NULL,
    guid  TEXT    NOT NULL,
    news  INTEGER NOT NULL REFERENCES news (number) ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last  INTEGER NOT NULL,
    PRIMARY KEY (feed, guid)
) STRICT, WITHOUT ROWID;
CREATE INDEX news_entries_by_news ON news_entries (news);
CREATE INDEX news_entries_by_guid ON news_entries (guid);

-- What can be searched. Numbers grow with the time of the documents, except of those that came late: see
-- core/storage/searchindex.h. The index holds words, numbers and pairs of Hangul syllables, no text.
CREATE TABLE search_documents (
    number INTEGER PRIMARY KEY,
    kind   INTEGER NOT NULL,
    id     TEXT    NOT NULL,
    title  TEXT    NOT NULL,
    text   TEXT    NOT NULL,
    at     INTEGER, -- NULL: no time
    late   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_documents_by_id ON search_documents (kind, id);

-- Words of models' names, to find those that are spelled nearly so.
CREATE TABLE search_names (word TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_words USING fts5 (words, content = '', detail = 'none', columnsize = 0, prefix = '2 3', tokenize = 'ascii');
