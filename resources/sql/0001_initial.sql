-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Schema 1. Times are milliseconds since 1970 in UTC, money is pico-dollars a unit; 9223372036854775807 in `to_ms` is
-- "still so". A migration is a file of statements that end in a semicolon (no triggers); it never changes once released.

-- The catalogue: what each source's documents said, and when.
CREATE TABLE documents (
    source   TEXT    NOT NULL,
    as_of    INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    digest   BLOB    NOT NULL,
    PRIMARY KEY (source, as_of)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
    id         INTEGER PRIMARY KEY,
    source     TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    facts      BLOB    NOT NULL
) STRICT;
CREATE INDEX entries_by_key ON entries (source, source_key, from_ms);
CREATE INDEX entries_by_end ON entries (source, to_ms);
CREATE INDEX entries_by_model ON entries (model);

-- What an incomplete document said.
CREATE TABLE mentions (
    source     TEXT    NOT NULL,
    as_of      INTEGER NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    facts      BLOB    NOT NULL,
    PRIMARY KEY (source, as_of, source_key)
) STRICT, WITHOUT ROWID;

-- The prices of an entry, valid as long as the entry.
CREATE TABLE prices (
    entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    path  TEXT    NOT NULL,
    pico  INTEGER NOT NULL,
    state INTEGER NOT NULL,
    PRIMARY KEY (entry, path)
) STRICT, WITHOUT ROWID;

-- The merged models as they are now.
CREATE TABLE models (
    id       TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;

-- The change logs: scope 0 the merged catalogue, 1 a source.
CREATE TABLE changes (
    id         INTEGER PRIMARY KEY,
    scope      INTEGER NOT NULL,
    source     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    field      TEXT    NOT NULL,
    old        TEXT,
    new        TEXT,
    unit       TEXT    NOT NULL,
    effective  TEXT,
    flags      TEXT    NOT NULL
) STRICT;
CREATE INDEX changes_by_time ON changes (scope, at);
CREATE INDEX changes_by_model ON changes (model);
CREATE INDEX changes_of_source ON changes (source, source_key) WHERE scope = 1;

CREATE TABLE source_states (
    source       TEXT NOT NULL PRIMARY KEY,
    last_success INTEGER,
    last_attempt INTEGER,
    error        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE http_validators (
    url           TEXT    NOT NULL PRIMARY KEY,
    etag          BLOB    NOT NULL,
    last_modified BLOB    NOT NULL,
    fetched_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The user's.
CREATE TABLE provider_settings (
    slug           TEXT NOT NULL PRIMARY KEY,
    name           TEXT,
    adapter        TEXT,
    base_url       TEXT,
    key_env        TEXT,
    status_page    TEXT,
    check_every_ms INTEGER,
    enabled        INTEGER,
    insecure       INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE presets (
    name    TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    filter  TEXT NOT NULL,
    sort    TEXT NOT NULL,
    columns TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Watching.
CREATE TABLE provider_states (
    provider      TEXT    NOT NULL PRIMARY KEY,
    state         INTEGER NOT NULL,
    verdict       INTEGER NOT NULL,
    since         INTEGER,
    failures      INTEGER NOT NULL,
    successes     INTEGER NOT NULL,
    last_at       INTEGER,
    outcome       INTEGER,
    http_status   INTEGER,
    dns_us        INTEGER,
    connect_us    INTEGER,
    tls_us        INTEGER,
    first_byte_us INTEGER,
    total_us      INTEGER,
    reused        INTEGER,
    models        INTEGER,
    retry_after_ms INTEGER,
    error         TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sample_targets (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- A heap in time order: rows are only ever appended. No index, which would rewrite a page a target at every batch. `at` is
-- counted from its block's `base_at`: two bytes less a sample.
CREATE TABLE samples (
    id         INTEGER PRIMARY KEY,
    target     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    outcome    INTEGER NOT NULL,
    latency_us INTEGER,
    total_us   INTEGER
) STRICT;

-- Runs of 1024 samples (block = id / 1024). The earliest and latest time in a block are known once it is full.
CREATE TABLE sample_blocks (
    block    INTEGER PRIMARY KEY,
    base_at  INTEGER NOT NULL,
    first_at INTEGER,
    last_at  INTEGER
) STRICT;

CREATE TABLE alert_events (
    id        INTEGER PRIMARY KEY,
    rule      TEXT    NOT NULL,
    target    TEXT    NOT NULL,
    severity  TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    text      TEXT    NOT NULL,
    opened    INTEGER NOT NULL,
    resolved  INTEGER,
    delivered INTEGER
) STRICT;
CREATE UNIQUE INDEX alert_events_open ON alert_events (rule, target) WHERE resolved IS NULL;
CREATE INDEX alert_events_by_time ON alert_events (opened);
