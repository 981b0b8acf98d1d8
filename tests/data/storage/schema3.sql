-- SPDX-FileCopyrightText: 2026 The AI-GO authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A store as schema 3 left it, with some rows. Never changed.
PRAGMA journal_mode = WAL;
CREATE TABLE documents (
    source   TEXT    NOT NULL,
    as_of    INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    entries  INTEGER NOT NULL,
    digest   BLOB    NOT NULL,
    PRIMARY KEY (source, as_of)
) STRICT, WITHOUT ROWID;
INSERT INTO documents VALUES('litellm',1783209600000,1,1,X'00');
CREATE TABLE entries (
    id         INTEGER PRIMARY KEY,
    source     TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    from_ms    INTEGER NOT NULL,
    to_ms      INTEGER NOT NULL,
    facts      BLOB    NOT NULL
) STRICT;
INSERT INTO entries VALUES(1,'litellm','gpt-4o','openai/gpt-4o',1783209600000,9223372036854775807,X'0101066770742d346f020d6f70656e61692f6770742d346f');
CREATE TABLE mentions (
    source     TEXT    NOT NULL,
    as_of      INTEGER NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    facts      BLOB    NOT NULL,
    PRIMARY KEY (source, as_of, source_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE models (
    id       TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    bytes    BLOB NOT NULL
) STRICT;
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
INSERT INTO settings VALUES('theme','dark');
CREATE TABLE presets (
    name    TEXT NOT NULL COLLATE NOCASE PRIMARY KEY,
    filter  TEXT NOT NULL,
    sort    TEXT NOT NULL,
    columns TEXT NOT NULL
, page TEXT NOT NULL DEFAULT 'models') STRICT, WITHOUT ROWID;
INSERT INTO presets VALUES('Mine','cap:vision','input','model,input','models');
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
INSERT INTO provider_states VALUES('openai',1,1,1783209600000,0,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE sample_targets (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO sample_targets VALUES(1,'openai');
CREATE TABLE samples (
    id         INTEGER PRIMARY KEY,
    target     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    outcome    INTEGER NOT NULL,
    latency_us INTEGER,
    total_us   INTEGER
) STRICT;
INSERT INTO samples VALUES(1,1,0,0,180000,200000);
CREATE TABLE sample_blocks (
    block    INTEGER PRIMARY KEY,
    base_at  INTEGER NOT NULL,
    first_at INTEGER,
    last_at  INTEGER
) STRICT;
INSERT INTO sample_blocks VALUES(0,1783209600000,NULL,NULL);
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
CREATE TABLE telemetry (
    source     TEXT    NOT NULL,
    source_key TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    state      INTEGER NOT NULL,
    uptime_5m  REAL,
    uptime_30m REAL,
    uptime_1d  REAL,
    ttft_p50   REAL,
    ttft_p75   REAL,
    ttft_p90   REAL,
    ttft_p99   REAL,
    ttft       REAL, -- one figure of a kind the source does not tell
    speed_p50  REAL,
    speed_p75  REAL,
    speed_p90  REAL,
    speed_p99  REAL,
    speed      REAL,
    loaded     INTEGER,
    PRIMARY KEY (source, source_key)
) STRICT, WITHOUT ROWID;
CREATE TABLE pins (
    model  TEXT NOT NULL,
    field  TEXT NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (model, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX entries_by_key ON entries (source, source_key, from_ms);
CREATE INDEX entries_by_end ON entries (source, to_ms);
CREATE INDEX entries_by_model ON entries (model);
CREATE INDEX changes_by_time ON changes (scope, at);
CREATE INDEX changes_by_model ON changes (model);
CREATE INDEX changes_of_source ON changes (source, source_key) WHERE scope = 1;
CREATE UNIQUE INDEX alert_events_open ON alert_events (rule, target) WHERE resolved IS NULL;
CREATE INDEX alert_events_by_time ON alert_events (opened);
CREATE INDEX telemetry_by_model ON telemetry (model);
PRAGMA user_version = 3;
